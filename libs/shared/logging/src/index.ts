export { createLogger, forRequest, type Level, type Logger } from './logger.ts';
