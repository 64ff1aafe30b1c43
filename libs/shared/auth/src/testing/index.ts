export { openChannel } from './open-channel.ts';
