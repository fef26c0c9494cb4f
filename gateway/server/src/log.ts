import { pino, type DestinationStream, type Logger } from 'pino';
import type { Settings } from './env.ts';

/** JSON lines. What is logged never holds variables, documents, search terms, tokens or full addresses. */
export function createLog(level: Settings['logLevel'], destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { room: 'gateway' },
    redact: ['authorization', 'cookie', '*.authorization', '*.cookie'],
  };
  return destination ? pino(options, destination) : pino(options);
}
