export { type Environment, EnvironmentError, readEnvironment } from './environment.ts';
export { flag, json, oneOf, optional, port, type Reader, text, url, VariableFault, whole } from './reader.ts';
