import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { addressesOf, clientStateOf, exampleOf, wrongAddress } from './words.ts';

describe('the state of a client', () => {
  it('lasts to the end of its last day, and ends for good when it is revoked', () => {
    const until = (expiresOn: string, revokedAt: string | null = null) =>
      clientStateOf({ expiresOn, revokedAt }, '2026-03-31');
    expect(until('2026-03-31')).toBe('active');
    expect(until('2026-03-30')).toBe('expired');
    expect(until('2027-01-01', '2026-01-01T00:00:00Z')).toBe('revoked');
  });
});

describe('the addresses of a client', () => {
  it('are typed one a line, or separated as people separate', () => {
    expect(addressesOf(' 10.0.0.1\n10.1.0.0/16，10.2.0.7、::1 ')).toEqual([
      '10.0.0.1',
      '10.1.0.0/16',
      '10.2.0.7',
      '::1',
    ]);
    expect(addressesOf('')).toEqual([]);
  });

  it('are told by the first that is none', () => {
    expect(wrongAddress('10.0.0.1 10.1.0.0/16 2001:db8::/32')).toBeNull();
    for (const wrong of ['10.0.0.256', '10.0.0.0/33', 'example.org', '10.0.0'])
      expect(wrongAddress(`10.0.0.1 ${wrong}`)).toBe(wrong);
  });
});

describe('the example', () => {
  it('runs as it stands: exchanges the key, and asks with the token', async () => {
    const seen: (string | undefined)[][] = [];
    const server = createServer((request, response) => {
      seen.push([request.method, request.url, request.headers.authorization]);
      response.setHeader('content-type', 'application/json');
      response.end(
        request.url === '/auth/client-token'
          ? '{"access_token":"aa.bb.cc","token_type":"Bearer","expires_in":600}'
          : '{"data":{}}',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const { stdout } = await promisify(execFile)('sh', ['-c', exampleOf(origin, 'tx_key', 'INTEGRATOR')]);
      expect(stdout).toBe('{"data":{}}');
      expect(seen).toEqual([
        ['POST', '/auth/client-token', 'Bearer tx_key'],
        ['POST', '/graphql', 'Bearer aa.bb.cc'],
      ]);
    } finally {
      server.close();
    }
  });
});
