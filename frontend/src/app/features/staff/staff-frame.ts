/** The pages for staff under one small menu, which holds only what somebody's roles allow. */
import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Session } from '../../core/session/session';
import { TextPipe } from '../../core/texts/text.pipe';

@Component({
  selector: 'stoep-staff-frame',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, TextPipe],
  template: `
    <nav class="stoep-staff-nav" [attr.aria-label]="'staff.nav' | text">
      <ul>
        @for (item of items(); track item.link) {
          <li>
            <a [routerLink]="item.link" routerLinkActive ariaCurrentWhenActive="page">{{ item.key | text }}</a>
          </li>
        }
      </ul>
    </nav>
    <router-outlet />
  `,
  host: { class: 'stoep-page stoep-page--wide' },
})
export class StaffFrame {
  private readonly session = inject(Session);

  protected readonly items = computed(() => {
    this.session.person();
    return [
      ...(this.session.may('dossier.list')
        ? [{ link: '/medewerkers/werkvoorraad', key: 'staff.worklist' as const }]
        : []),
      ...(this.session.may('desk.use') ? [{ link: '/medewerkers/balie', key: 'desk.nav' as const }] : []),
      ...(this.session.may('initiative.list-unanswered')
        ? [{ link: '/medewerkers/ideeen', key: 'staff.unanswered' as const }]
        : []),
      ...(this.session.may('dossier.list')
        ? [{ link: '/medewerkers/activiteiten', key: 'staff-funded.title' as const }]
        : []),
      ...(this.session.may('facility.see-use')
        ? [{ link: '/medewerkers/voorzieningen', key: 'staff-use.title' as const }]
        : []),
      ...(this.session.may('moderation.read')
        ? [{ link: '/medewerkers/moderatie', key: 'moderation.queue.title' as const }]
        : []),
      ...(this.session.may('round.read') || this.session.may('round.desk')
        ? [{ link: '/medewerkers/stemmingen', key: 'staff.rounds' as const }]
        : []),
      { link: '/medewerkers/budgetten', key: 'staff.budgets' as const },
      ...(this.session.may('people.administer')
        ? [{ link: '/medewerkers/beheer/mensen', key: 'staff.people' as const }]
        : []),
      ...(this.session.may('scheme.administer')
        ? [{ link: '/medewerkers/beheer/regelingen', key: 'staff.schemes' as const }]
        : []),
      ...(this.session.may('intervention.read-files')
        ? [{ link: '/medewerkers/voorbeelden', key: 'staff.examples' as const }]
        : []),
      ...(this.session.may('embed.administer')
        ? [{ link: '/medewerkers/beheer/insluiten', key: 'staff.embedding' as const }]
        : []),
      ...(this.session.may('mail.read') ? [{ link: '/medewerkers/beheer/mails', key: 'staff.mails' as const }] : []),
    ];
  });
}
