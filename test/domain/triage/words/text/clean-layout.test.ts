import { expect, it } from 'vitest';
import { cleanLayout } from '../../../../../shared/domain/triage/words/text/clean-layout.ts';

const LONG = 'x'.repeat(200);

it.each([
  ['plain text stays', 'I cannot walk.', 'I cannot walk.'],
  ['entities that are blanks', 'a&nbsp;b&#160;c&ensp;d&emsp;e&thinsp;f&NBSP;g', 'a b c d e f g'],
  ['entities that are signs', 'a&amp;b&#38;c d&apos;e&#39;f&rsquo;g&#8217;h', "a&b&c d'e'f'g'h"],
  ['entities that are marks', 'a&lt;b&gt;c&quot;d&#34;e', 'a b c d e'],
  ['every entity, not only the first', '&amp;&amp;&apos;&apos;&lt;&lt;', "&&''  "],
  ['full-width letters', 'ｗａｌｋ', 'walk'],
  ['an accent written apart', 'manan\u0303a', 'manaña'],
  ['line ends of every kind', 'a\r\nb\rc\u0085d\u2028e\u2029f\vg\fh', 'a\nb\nc\nd\ne\nf\ng\nh'],
  [
    'soft hyphens, zero-width marks and controls go',
    'a\u00adb\u200bc\u200dd\u202ee\ufefff\u0000g\u001fh\u007fi\u009fj',
    'abcdefghij',
  ],
  ['a tab and a line feed stay', 'a\tb\nc', 'a\tb\nc'],
  ['tags that start a line', '<p>a</p><li class="x">b<br/>c<BR>d<h1>e', '\na\n\nb\nc\nd\ne'],
  ['every tag that starts a line', '<ul>a<ol>b<div>c<tr>d<td>e<h6>f', '\na\nb\nc\nd\ne\nf'],
  ['other tags are nothing', 'can<b>not</b> <span style="x">walk</span>', 'cannot walk'],
  ['a tag only begins like another', 'a<brx>b<h7>c<pre>d', 'abcd'],
  ['a sign is no tag', 'a < b and c > d, 1<2>3', 'a < b and c > d, 1<2>3'],
  ['a tag is no longer than that', `<br ${LONG}>a<b ${LONG}>b`, `<br ${LONG}>a<b ${LONG}>b`],
  ['a tag within a tag is none', '<br <br>', '<br \n'],
  [
    'a word broken at the line end',
    'incon-\ntinent incon- \n  tinent incon\u2010\ntinent incon\u2011\ntinent',
    'incontinent incontinent incontinent incontinent',
  ],
  ['a hyphen at the line end behind a number', '4-\nfold', '4-\nfold'],
  ['a hyphen before a number', 'L4-\n5', 'L4-\n5'],
  ['bullets', 'a•b‣c▪d●e◦f⁃g·h', 'a\nb\nc\nd\ne\nf\ng\nh'],
  ['marks of a list at the start of a line', '- a\n* b\n  + c\n> d\n-- e', '\na\nb\nc\nd\ne'],
  ['no mark of a list inside a line', 'a - b * c', 'a - b * c'],
  ['no mark of a list without a blank', '-a\n*b', '-a\n*b'],
])('%s', (_, text, clean) => {
  expect(cleanLayout(text)).toBe(clean);
});
