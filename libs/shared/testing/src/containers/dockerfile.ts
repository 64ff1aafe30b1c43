import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A stage of a Dockerfile: what it starts from, and its instructions in order. */
export interface Stage {
  name: string;
  from: string;
  instructions: { word: string; rest: string }[];
}

/** Files that an image takes from an earlier stage. */
export interface Copy {
  stage: string;
  source: string;
  /** as it stands: relative to the working directory, a folder when it ends in a slash */
  target: string;
}

/** What a container of an image starts as. */
export interface Image {
  /** the image of others that it goes back to */
  base: string;
  workdir: string;
  user: string | undefined;
  environment: Record<string, string>;
  entrypoint: string[];
  copies: Copy[];
}

/** Reads the stages of the Dockerfile, with the defaults of the arguments that stand before the first. */
export function readDockerfile(root: string): Stage[] {
  const lines = readFileSync(join(root, 'Dockerfile'), 'utf8')
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => /^([A-Z]+)\s+(.+)$/.exec(line.trim()));
  const defaults: Record<string, string> = {};
  const stages: Stage[] = [];
  for (const [, word = '', rest = ''] of lines.filter((line) => line !== null)) {
    const [, from = '', name = ''] = (word === 'FROM' && /^(\S+) AS (\S+)$/.exec(rest)) || [];
    if (word === 'FROM') stages.push({ name, from: substitute(from, defaults), instructions: [] });
    else if (stages.length > 0) stages.at(-1)?.instructions.push({ word, rest });
    else if (word === 'ARG') Object.assign(defaults, pairsIn(rest));
  }
  return stages;
}

/** The image that a stage makes, together with the stages it starts from. Throws when there is no such stage. */
export function imageOf(
  stages: readonly Stage[],
  target: string,
  args: Readonly<Record<string, string>> = {},
): Image {
  const stage = stages.find(({ name }) => name === target);
  if (!stage) throw new Error(`the Dockerfile has no stage ${target}`);
  const below = stages.some(({ name }) => name === stage.from)
    ? imageOf(stages, stage.from, args)
    : undefined;
  const image: Image = below ?? {
    base: stage.from,
    workdir: '/',
    user: undefined,
    environment: {},
    entrypoint: [],
    copies: [],
  };
  for (const { word, rest } of stage.instructions) apply(image, word, substitute(rest, args));
  return image;
}

function apply(image: Image, word: string, rest: string): void {
  switch (word) {
    case 'WORKDIR':
      image.workdir = rest;
      break;
    case 'USER':
      image.user = rest;
      break;
    case 'ENV':
      Object.assign(image.environment, pairsIn(rest));
      break;
    case 'ENTRYPOINT':
      image.entrypoint = JSON.parse(rest) as string[];
      break;
    case 'COPY': {
      const [, stage, source, target] = /^--from=(\S+) (\S+) (\S+)$/.exec(rest) ?? [];
      if (stage && source && target) image.copies.push({ stage, source, target });
    }
  }
}

function pairsIn(rest: string): Record<string, string> {
  return Object.fromEntries(rest.split(/\s+/).map((pair) => pair.split('=') as [string, string]));
}

function substitute(text: string, args: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{(\w+)\}/g, (whole, name: string) => args[name] ?? whole);
}
