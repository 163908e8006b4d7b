/** Nothing stands at this address. */
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';

@Component({
  imports: [Button, RouterLink, TextPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      <h1>{{ 'page.not-found' | text }}</h1>
      <p class="lead">{{ 'pages.not-found.text' | text }}</p>
      <p class="row">
        <a ui-button="primary" routerLink="/">{{ 'pages.not-found.home' | text }}</a>
        <a ui-button routerLink="/initiatieven">{{ 'pages.not-found.initiatives' | text }}</a>
      </p>
    </div>
  `,
})
export class NotFoundPage {}
