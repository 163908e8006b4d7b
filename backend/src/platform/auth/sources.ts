import { Injectable } from '@nestjs/common';
import type { Actor, Subject } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';

/**
 * What the access guard must know of the domain, told by the modules at the start: which municipality a host name
 * is, who a request is from, and to whom a thing belongs.
 */
export type SubjectLoader = (municipalityId: number, key: string) => Promise<Subject | null>;
export type ActorLoader = (
  municipalityId: number,
  request: FastifyRequest,
) => Promise<{ actor: Actor; sessionId: string } | null>;
export type MunicipalityLoader = (host: string) => Promise<number | null>;

@Injectable()
export class AccessSources {
  private readonly subjects = new Map<string, SubjectLoader>();
  private actors: ActorLoader = () => Promise.resolve(null);
  private municipalities: MunicipalityLoader = () => Promise.resolve(null);

  setSubjectLoader(kind: string, loader: SubjectLoader): void {
    this.subjects.set(kind, loader);
  }

  setActorLoader(loader: ActorLoader): void {
    this.actors = loader;
  }

  setMunicipalityLoader(loader: MunicipalityLoader): void {
    this.municipalities = loader;
  }

  findSubject(kind: string, municipalityId: number, key: string): Promise<Subject | null> {
    const loader = this.subjects.get(kind);
    if (!loader) throw new Error(`No module says to whom a "${kind}" belongs.`);
    return loader(municipalityId, key);
  }

  findActor: ActorLoader = (municipalityId, request) => this.actors(municipalityId, request);

  findMunicipality: MunicipalityLoader = (host) => this.municipalities(host);
}
