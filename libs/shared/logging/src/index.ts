export {
  createLogger,
  forRequest,
  gatheredOutput,
  type Level,
  type Logger,
  withoutSecrets,
} from './logger.ts';
