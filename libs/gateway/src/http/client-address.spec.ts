import type { IncomingMessage } from 'node:http';
import { clientAddress, networkOf } from './client-address.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

it.each([
  ['10.0.0.1', undefined, false, '10.0.0.1'],
  ['::ffff:10.0.0.1', undefined, false, '10.0.0.1'],
  ['10.0.0.1', '6.6.6.6', false, '10.0.0.1'],
  ['10.0.0.1', '6.6.6.6', true, '6.6.6.6'],
  ['10.0.0.1', 'a lie, 203.0.113.7', true, '203.0.113.7'],
  ['10.0.0.1', undefined, true, '10.0.0.1'],
  ['10.0.0.1', ' ', true, '10.0.0.1'],
])(
  'A request from %s with X-Forwarded-For %s, believed: %s, is one of %s',
  (peer, header, trusts, address) => {
    expect(clientAddress(from(peer, header), trusts)).toBe(address);
  },
);

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1:2:3:4', 'fe80:0:0:0'],
  ['nonsense', 'nonsense'],
])('The network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
