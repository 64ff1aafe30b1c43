import { clientAddress, proxyList } from './incoming.ts';

const gateway = proxyList(['127.0.0.0/8', '::1', '10.1.0.0/16']);

describe('the address of a client', () => {
  it('is what the gateway says', () => {
    expect(clientAddress('127.0.0.1', '203.0.113.7', gateway)).toBe('203.0.113.7');
    expect(clientAddress('::ffff:127.0.0.1', '203.0.113.7', gateway)).toBe('203.0.113.7');
    expect(clientAddress('::1', '2001:db8::7', gateway)).toBe('2001:db8::7');
  });

  it('is the peer itself where the peer is no trusted proxy, whatever it claims', () => {
    expect(clientAddress('198.51.100.4', '203.0.113.7', gateway)).toBe('198.51.100.4');
  });

  it('is the last one that no trusted proxy vouches for, so that a client cannot put one before it', () => {
    expect(clientAddress('127.0.0.1', '1.2.3.4, 203.0.113.7', gateway)).toBe('203.0.113.7');
    expect(clientAddress('127.0.0.1', '1.2.3.4, 203.0.113.7, 10.1.0.9', gateway)).toBe('203.0.113.7');
  });

  it('is the proxy itself where it names nobody, or what is no address', () => {
    expect(clientAddress('127.0.0.1', undefined, gateway)).toBe('127.0.0.1');
    expect(clientAddress('127.0.0.1', 'unknown', gateway)).toBe('127.0.0.1');
  });
});
