import { createServer } from 'node:net';

/** Whether nobody listens on this port of the loopback address. */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The first free port at or above `from`; any free port without it. */
export async function freePort(from?: number): Promise<number> {
  if (from !== undefined) {
    for (let port = from; port <= 65_535; port += 1) if (await isPortFree(port)) return port;
    throw new Error(`no free port at or above ${from}`);
  }
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
