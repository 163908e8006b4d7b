import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import type { FastifyReply } from 'fastify';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Settings } from './platform/config/settings.js';
import { OpenApiSource } from './platform/http/openapi/openapi-source.js';
import { problemOf } from './platform/http/problem.filter.js';
import { Refusal } from './platform/http/refusal.js';
import { ShellSource } from './platform/http/shell/shell-source.js';
import { assetHeaders, isAsset, securityHeaders } from './platform/http/security-headers.js';

const bodyLimit = 100 * 1024;

/**
 * Builds the server without starting to listen. The database must be migrated already.
 * @param siteFolder where the built site is, or null for the API alone
 */
export async function createApp(
  settings: Settings,
  databaseUrl: string,
  siteFolder: string | null,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    frameworkErrors: (_error: unknown, _request: unknown, reply: FastifyReply) =>
      void reply
        .status(400)
        .type('application/problem+json')
        .send(problemOf(new Refusal(400, 'request-unreadable'))),
    trustProxy: settings.trustedProxies.length > 0 ? settings.trustedProxies : false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings, databaseUrl), adapter, {
    logger: ['warn', 'error', 'fatal'],
    abortOnError: false,
  });
  const server = app.getHttpAdapter().getInstance();
  await server.register(fastifyCookie);
  await server.register(fastifyMultipart);
  await server.register(fastifyCompress, { threshold: 1024 });
  const headers = securityHeaders(settings);
  const ofAssets = assetHeaders(settings);
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(isAsset(request.url) ? ofAssets : headers);
    if (request.url.startsWith('/api')) reply.header('Cache-Control', 'no-store');
    if (hasTwoHosts(request.raw.rawHeaders))
      return reply
        .status(400)
        .type('application/problem+json')
        .send(problemOf(new Refusal(400, 'request-unreadable')));
  });
  if (siteFolder) {
    // Loaded only when it is used: jest on Node 20 cannot load what @fastify/static requires.
    const { serveSite } = await import('./platform/http/site.js');
    await serveSite(server, siteFolder, app.get(ShellSource));
  }
  app.get(OpenApiSource).describe(app);
  await app.init();
  return app;
}

/** Which of two hosts counts is not ours to guess: a proxy before us may have chosen the other one. */
function hasTwoHosts(rawHeaders: readonly string[]): boolean {
  return rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host').length > 1;
}
