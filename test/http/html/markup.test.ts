import { describe, expect, it } from 'vitest';
import { html } from '../../../shared/http/html/markup.ts';

const hostile = `</p><script>alert("x")</script>'&`;

describe('markup', () => {
  it('escapes every text, in an element, in a quoted attribute and in a list', () => {
    const escaped = '&lt;/p&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;';
    expect(String(html`<p title="${hostile}">${hostile}${[hostile, [hostile]]}</p>`)).toBe(
      `<p title="${escaped}">${escaped}${escaped}${escaped}</p>`,
    );
  });

  it('takes markup as it is, and escapes no text twice', () => {
    expect(String(html`<ul>${['a & b', 'c'].map((each) => html`<li>${each}</li>`)}</ul>`)).toBe(
      '<ul><li>a &amp; b</li><li>c</li></ul>',
    );
  });

  it('shows nothing of what is absent', () => {
    expect(String(html`<p>${undefined}${false}${0}</p>`)).toBe('<p>0</p>');
  });

  it('takes no data for markup, whatever members it has', () => {
    expect(String(html`<p>${JSON.parse('{"isEscaped": true}') as never}</p>`)).toBe('<p>[object Object]</p>');
  });

  it('does not wait', () => {
    expect(() => html`<p>${Promise.resolve('late') as never}</p>`).toThrow(TypeError);
  });
});
