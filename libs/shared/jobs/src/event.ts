/**
 * A kind of fact that one subgraph tells the others. It is a contract: typed, versioned, and free of
 * personal data. A breaking change is a new version beside the old one.
 */
export interface EventContract<Data extends object> {
  /** `<subgraph>.<fact>`, for example `organizations.enterprise` */
  readonly name: string;
  readonly version: number;
  /** name and version in one, as the queue knows it */
  readonly topic: string;
  /** carries the type only, never a value */
  readonly data?: Data;
}

/** What travels: the fact itself with what a consumer needs to put it in order. */
export interface EventEnvelope<Data extends object> {
  /** UUIDv7; the same for a fact delivered twice */
  readonly id: string;
  readonly topic: string;
  readonly entityId: string;
  /** grows with every change of the entity: a consumer drops what is older than what it has */
  readonly entityVersion: number;
  readonly districtCode: string;
  /** ISO instant */
  readonly occurredAt: string;
  readonly data: Data;
}

/** Declares an event contract. */
export function defineEvent<Data extends object>(name: string, version: number): EventContract<Data> {
  return { name, version, topic: `${name}.v${version}` };
}
