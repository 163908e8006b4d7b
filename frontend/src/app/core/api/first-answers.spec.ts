/** What came along with the page. */
import { TestBed } from '@angular/core/testing';
import { FirstAnswers } from './first-answers';

function withAnswers(answers: Record<string, unknown>): FirstAnswers {
  const element = document.createElement('script');
  element.type = 'application/json';
  element.id = 'stoep-answers';
  element.textContent = JSON.stringify(answers);
  document.body.append(element);
  return TestBed.inject(FirstAnswers);
}

describe('the first answers', () => {
  it('are each used once, and the element goes', () => {
    const first = withAnswers({ '/api/areas/BU1': { name: 'De Hoek' } });
    expect(first.take('/api/areas/BU1')).toEqual({ name: 'De Hoek' });
    expect(first.take('/api/areas/BU1')).toBeUndefined();
    expect(document.getElementById('stoep-answers')).toBeNull();
  });

  it('are forgotten once somebody did something', () => {
    const first = withAnswers({ '/api/schemes': [] });
    first.forget();
    expect(first.take('/api/schemes')).toBeUndefined();
  });

  it('are too old after the first view', () => {
    const first = withAnswers({ a: 1, b: 2 });
    const now = jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
    expect(first.take('a')).toBe(1);
    now.mockReturnValue(1_006_000);
    expect(first.take('b')).toBeUndefined();
    now.mockRestore();
  });
});
