/** The page is there, but not for this person. */
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';

@Component({
  imports: [Button, RouterLink, TextPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      <h1>{{ 'page.forbidden' | text }}</h1>
      <p class="lead">{{ 'pages.forbidden.text' | text }}</p>
      <a ui-button="primary" routerLink="/">{{ 'pages.not-found.home' | text }}</a>
    </div>
  `,
})
export class ForbiddenPage {}
