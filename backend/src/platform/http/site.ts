import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem.filter.js';
import { Refusal } from './refusal.js';
import type { ShellSource } from './shell/shell-source.js';

/** Serves the built site: files with a hash in their name for a year, and the shell for every address of a page. */
export async function serveSite(server: FastifyInstance, siteFolder: string, source: ShellSource): Promise<void> {
  if (!existsSync(join(siteFolder, 'index.html'))) return;
  const template = await readFile(join(siteFolder, 'index.html'), 'utf8');
  const shell = (request: FastifyRequest) => source.shellFor(request, template);
  await server.register(fastifyStatic, {
    root: siteFolder,
    index: false,
    wildcard: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      void reply.header(
        'Cache-Control',
        isHashed(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
      );
    },
  });
  server.get('/', (request, reply) => sendShell(request, reply, shell));
  server.get('/*', (request, reply) => answerUnknown(request, reply, shell));
}

/** A file of the build with the hash of its contents in its name, compressed or not. It never changes. */
function isHashed(path: string): boolean {
  return /[-.][0-9A-Z]{8}\.\w+(\.br|\.gz)?$/.test(path);
}

type WriteShell = (request: FastifyRequest) => Promise<{ status: number; html: string }>;

function answerUnknown(request: FastifyRequest, reply: FastifyReply, shell: WriteShell): unknown {
  const isPage =
    request.method === 'GET' &&
    !/^\/(api|v1|healthz)(\/|$)/.test(request.url) &&
    !/^[^?]*\.\w{2,5}($|\?)/.test(request.url);
  if (isPage) return sendShell(request, reply, shell);
  return reply.status(404).type('application/problem+json').send(problemOf(Refusal.notFound()));
}

/** Everybody's page may be kept by nobody else: with a session it is another one. */
async function sendShell(request: FastifyRequest, reply: FastifyReply, shell: WriteShell): Promise<unknown> {
  const { status, html } = await shell(request);
  return reply
    .status(status)
    .type('text/html; charset=utf-8')
    .headers({ 'Cache-Control': 'no-cache', Vary: 'Cookie' })
    .send(html);
}
