/**
 * A program of its own: the least that an answer over HTTP from this database can cost. One prepared statement
 * builds the JSON, under the same forced row-level security and in the same kind of transaction as in a subgraph;
 * no GraphQL, no token.
 */
import { createServer, type ServerResponse } from 'node:http';
import pg from 'pg';
import { floorEnvironment } from '../environment.ts';

/** As many as a subgraph's pool has. */
const CONNECTIONS = 10;

const { PORT, DATABASE_URL, SESSION, STATEMENTS } = floorEnvironment();
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: CONNECTIONS });
const names = Object.keys(SESSION);
const session = {
  name: 'session',
  text: `select ${names.map((_, index) => `set_config($${index * 2 + 1}, $${index * 2 + 2}, true)`).join(', ')}`,
  values: names.flatMap((name) => [name, SESSION[name]]),
};

async function answer(name: string, response: ServerResponse): Promise<void> {
  const statement = STATEMENTS[name];
  if (!statement) {
    response.writeHead(404).end();
    return;
  }
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(session);
    const { rows } = await client.query<{ answer: string }>({
      name,
      text: statement.sql,
      values: statement.values,
    });
    await client.query('commit');
    client.release();
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(rows[0]?.answer);
  } catch (error) {
    // Its transaction is open still: nobody may use it again.
    client.release(true);
    throw error;
  }
}

createServer((request, response) => {
  answer(request.url?.slice(1) ?? '', response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500).end();
  });
}).listen(PORT, '127.0.0.1', () => console.log('up'));
