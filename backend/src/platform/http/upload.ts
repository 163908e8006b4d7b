import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Refusal } from './refusal.js';

/**
 * Routes that take something else than JSON say so. An upload must then show that it comes from our own pages; a
 * one-click form comes from a mail provider and carries its right in its address (RFC 8058), so it does nothing else.
 */
export type BodyKind = 'json' | 'upload' | 'one-click';
export const BODY_KIND = 'stoep:body-kind';

export function Takes(kind: BodyKind): CustomDecorator {
  return SetMetadata(BODY_KIND, kind);
}

export interface Upload {
  bytes: Buffer;
  fields: Record<string, string>;
}

/** Reads one file and the few fields beside it. The name that the sender gave the file is not looked at. @throws Refusal 400 */
export async function readUpload(request: FastifyRequest, name: string, mostBytes: number): Promise<Upload> {
  const limits = { fileSize: mostBytes, files: 1, fields: 4, fieldSize: 4_000, parts: 6, headerPairs: 20 };
  let bytes: Buffer | null = null;
  const fields: Record<string, string> = {};
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') bytes = part.fieldname === name ? await part.toBuffer() : await drop(part);
      else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
    }
  } catch (thrown) {
    throw refusalOf(thrown, name);
  }
  if (!bytes || bytes.length === 0) throw Refusal.fields([{ field: name, reason: 'required' }]);
  return { bytes, fields };
}

async function drop(part: Extract<Multipart, { type: 'file' }>): Promise<null> {
  part.file.resume();
  return null;
}

function refusalOf(thrown: unknown, name: string): unknown {
  const { code } = thrown as { code?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return Refusal.fields([{ field: name, reason: 'photo-too-large' }]);
  const isTheirs = code?.startsWith('FST_') || thrown instanceof Error;
  return isTheirs ? new Refusal(400, 'request-unreadable') : thrown;
}
