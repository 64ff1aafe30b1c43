export {
  type ComposeFile,
  type ComposeService,
  readComposeFile,
  readEnvFile,
  variablesOf,
} from './compose-file.ts';
export { strangeInCompose } from './compose-shape.ts';
export { type Copy, type Image, imageOf, readDockerfile, type Stage } from './dockerfile.ts';
