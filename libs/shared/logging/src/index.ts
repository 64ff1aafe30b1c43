export {
  createLogger,
  forRequest,
  gatheredOutput,
  type Level,
  type Logger,
  withoutRedaction,
} from './logger.ts';
