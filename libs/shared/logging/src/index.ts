export { createLogger, forRequest, gatheredOutput, type Level, type Logger } from './logger.ts';
