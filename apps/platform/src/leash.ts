/**
 * Loaded into every service before its own code: when the platform is gone, however it ended, the pipe to
 * standard input closes and the service ends as if it had been told to.
 */
const PATIENCE_MS = 6_000;

process.stdin.once('close', () => {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.stdin.on('error', () => process.stdin.destroy());
process.stdin.resume();
process.stdin.unref();
