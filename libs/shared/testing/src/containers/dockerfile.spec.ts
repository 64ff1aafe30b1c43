import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageOf, readDockerfile, type Stage } from './dockerfile.ts';

const FILE = `# An image
ARG NODE=node:24
FROM \${NODE} AS build
WORKDIR /src
RUN make \\
  && check
FROM \${NODE} AS base
ENV A=1 \\
  B=2
WORKDIR /app
USER node
FROM base AS service
ARG SERVICE
# what it runs
COPY --from=build /src/\${SERVICE}/dist dist
ENV B=3
ENTRYPOINT ["node", "dist/main.js"]
`;

describe('the Dockerfile, read', () => {
  let folder: string;
  let stages: Stage[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxing-dockerfile-'));
    await writeFile(join(folder, 'Dockerfile'), FILE);
    stages = readDockerfile(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('has its stages with the defaults of its arguments', () => {
    expect(stages.map(({ name, from }) => [name, from])).toEqual([
      ['build', 'node:24'],
      ['base', 'node:24'],
      ['service', 'base'],
    ]);
    expect(stages[0]?.instructions).toContainEqual({ word: 'RUN', rest: 'make && check' });
  });

  it('makes an image of a stage and all it starts from', () => {
    expect(imageOf(stages, 'service', { SERVICE: 'people' })).toEqual({
      base: 'node:24',
      workdir: '/app',
      user: 'node',
      environment: { A: '1', B: '3' },
      entrypoint: ['node', 'dist/main.js'],
      copies: [{ stage: 'build', source: '/src/people/dist', target: 'dist' }],
    });
    expect(() => imageOf(stages, 'gateway')).toThrow('no stage gateway');
  });
});
