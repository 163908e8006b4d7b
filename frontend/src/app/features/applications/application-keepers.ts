/**
 * Where the answers of a form are kept: on the server for who is signed in, on this device for who is not (yet), and
 * nowhere for an administrator who looks at the form of a draft. An account number is never kept on a device.
 */
import { inject, Injectable } from '@angular/core';
import type { ApplicationView, SaveApplicationRequest, SchemeDetail, SchemeFile } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { LocalDrafts } from '../../core/forms/local-drafts';
import { ApplicationsApi } from './applications.api';
import { emptyAnswers, viewOf, type KeptScheme } from './kept-answers';

export type Keeping = 'server' | 'device' | 'preview';

export interface ApplicationKeeper {
  find(id: string): Promise<ApplicationView>;
  /** @throws Problem */
  save(id: string, answers: SaveApplicationRequest): Promise<{ version: number }>;
}

/** The name under which the device keeps the answers for a scheme; the self-check writes there too. */
export function keptName(slug: string): string {
  return `aanvraag.${slug}`;
}

@Injectable({ providedIn: 'root' })
export class ApplicationKeepers {
  private readonly api = inject(Api);
  private readonly server = inject(ApplicationsApi);
  private readonly drafts = inject(LocalDrafts);

  of(keeping: Keeping): ApplicationKeeper {
    if (keeping === 'server')
      return {
        find: (id) => this.server.findApplication(id),
        save: (id, answers) => this.server.saveApplication(id, answers),
      };
    return keeping === 'device' ? this.device() : this.preview();
  }

  /** What the device keeps for this scheme, if anything. */
  kept(slug: string): SaveApplicationRequest | null {
    return this.drafts.read<SaveApplicationRequest>(keptName(slug));
  }

  forget(slug: string): void {
    this.drafts.forget(keptName(slug));
  }

  private device(): ApplicationKeeper {
    return {
      find: async (slug) => {
        const scheme = await this.api.get<SchemeDetail>(`/api/schemes/${slug}`);
        return viewOf(scheme, this.kept(slug) ?? emptyAnswers);
      },
      save: async (slug, { version: _version, ...answers }) => {
        this.drafts.keep(keptName(slug), answers);
        return { version: 1 };
      },
    };
  }

  private preview(): ApplicationKeeper {
    let typed = emptyAnswers;
    return {
      find: async (slug) => {
        const { draft } = await this.api.get<SchemeFile>(`/api/scheme-files/${slug}`);
        const scheme: KeptScheme = { ...draft, slug, isOpen: true, version: 0 };
        return viewOf(scheme, typed);
      },
      save: async (_slug, answers) => {
        typed = answers;
        return { version: 1 };
      },
    };
  }
}
