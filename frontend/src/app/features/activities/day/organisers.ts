/** Who organises along, on the organiser's page: asking, handing over, leaving. */
import { Component, computed, inject, input, output } from '@angular/core';
import type { ActivityView, OrganiserGroup } from '@stoep/contracts';
import { Api } from '../../../core/api/api';
import { load } from '../../../core/api/load';
import { GroupPanel } from '../../../shared/invitations/group-panel';
import { LoadState } from '../../../ui/message/load-state';

@Component({
  selector: 'stoep-organisers',
  imports: [GroupPanel, LoadState],
  template: `
    <ui-load-state [of]="group" />
    @if (group.value(); as found) {
      <stoep-group-panel
        peoplePath="organisers"
        [path]="path()"
        [people]="found.organisers"
        [invitations]="found.invitations"
        [isLead]="isLead()"
        (changed)="changed.emit()"
      />
    }
  `,
})
export class Organisers {
  readonly activity = input.required<ActivityView>();
  readonly changed = output();
  private readonly api = inject(Api);
  protected readonly path = computed(() => `/api/activities/${this.activity().id}`);
  protected readonly group = load(this.activity, (activity, signal) =>
    this.api.get<OrganiserGroup>(`/api/activities/${activity.id}/organisers`, {}, signal),
  );
  protected readonly isLead = computed(
    () => this.group.value()?.organisers.some(({ isMe, isLead }) => isMe && isLead) ?? false,
  );
}
