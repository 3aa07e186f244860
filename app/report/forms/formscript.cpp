// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/forms/formscript.h"

namespace votum {

// Readable on a screen, light or dark, and on paper; nothing is told by colour alone.
const QStringView formStyle = uR"css(
:root { color-scheme: light dark; --ink: #1d2430; --soft: #4a5464; --line: #8a94a3;
        --paper: #ffffff; --shade: #eef1f5; --link: #1b4f9c; --done: #1d6b3a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ee; --soft: #b3bcc9; --line: #717d8f; --paper: #171b22; --shade: #232a35;
          --link: #9cc2ff; --done: #7fd6a0; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 1.5rem; color: var(--ink);
       background: var(--paper); font: 1rem/1.5 "Noto Sans", "Segoe UI", Arial, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 1rem; border-bottom: 2px solid var(--line); font-size: 1.25rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { color: var(--soft); }
dd { margin: 0; }
fieldset { margin: 0 0 1.5rem; padding: 1rem 1.2rem; border: 1px solid var(--line);
           border-radius: .4rem; min-width: 0; }
fieldset.answered { border-left: .4rem solid var(--done); }
legend { float: left; width: 100%; margin-bottom: .4rem; padding: 0; font-weight: bold; }
legend + * { clear: both; }
.subject { display: block; color: var(--soft); font-weight: normal; }
.why { margin: 0 0 .5rem; color: var(--soft); }
details { margin: .5rem 0; }
summary { color: var(--link); cursor: pointer; }
label { display: block; }
.choice { display: flex; gap: .6rem; padding: .25rem 0; align-items: baseline; }
.unknown { margin-top: .4rem; padding-top: .4rem; border-top: 1px dotted var(--line); }
.point { display: grid; grid-template-columns: 1fr auto; gap: .2rem 1rem; padding: .4rem 0;
         border-bottom: 1px dotted var(--line); align-items: center; }
.point .choice { display: inline-flex; padding: 0 0 0 1rem; }
@media (max-width: 40rem) { .point { grid-template-columns: 1fr; }
  .point .choice { padding: 0 1rem 0 0; } }
input[type="text"], input[type="date"], input[type="number"], select, textarea {
  display: block; width: 100%; padding: .4rem; border: 1px solid var(--line);
  border-radius: .3rem; color: var(--ink); background: var(--paper); font: inherit; }
input[type="date"], input[type="number"], select { width: auto; max-width: 100%; }
.field { margin: .6rem 0; }
button { padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .3rem;
         color: var(--ink); background: var(--shade); font: inherit; cursor: pointer; }
button.main { border-color: var(--link); color: var(--paper); background: var(--link); }
button.clear { padding: .1rem .6rem; font-size: .9rem; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.languages { text-align: right; }
.bar { position: sticky; bottom: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.5rem;
       margin: 2rem -1.5rem 0; padding: .6rem 1.5rem; align-items: center;
       border-top: 1px solid var(--line); background: var(--shade); }
.bar p { margin: 0; }
.bar .says { flex-basis: 100%; }
.bar .says:not(:has(> span:not([hidden]))) { display: none; }
.says { font-weight: bold; }
[hidden] { display: none !important; }
@media print { .bar, .languages, button { display: none; } fieldset { break-inside: avoid; } }
)css";

const QStringView formScript = uR"js(
(function () {
  'use strict';
  const asked = JSON.parse(document.getElementById('asked').textContent);
  const questions = Array.from(document.querySelectorAll('fieldset[data-key]'));
  const who = ['informant', 'function', 'date'].map(id => document.getElementById(id));
  let isSaved = true;

  const words = place => { // in the language shown
    const own = place.querySelector('span[lang="' + document.documentElement.lang + '"]');
    return (own || place).textContent.trim();
  };
  const tell = (id, name) => {
    document.querySelectorAll('.says > span').forEach(one => { one.hidden = one.id !== id; });
    document.querySelectorAll('.file').forEach(one => { one.textContent = name || ''; });
  };
  const own = question => Array.from(question.querySelectorAll('.answer input, .answer select, ' +
                                                               '.answer textarea'));
  const part = (question, name) => question.querySelector('[data-part="' + name + '"]');

  function valueOf(question) {
    const kind = question.dataset.kind;
    const ticked = own(question).filter(one => one.checked);
    if (ticked.some(one => one.value === 'unk' && !one.dataset.point))
      return { state: 'unknown' };
    if (kind === 'one')
      return ticked.length ? { value: ticked.map(one => one.value) } : null;
    if (kind !== 'several') {
      const text = own(question).find(one => one.dataset.value !== undefined).value;
      return text.trim() ? { value: [text] } : null;
    }
    const alone = ticked.filter(one => one.dataset.alone !== undefined);
    if (alone.length)
      return { value: alone.map(one => one.value) };
    const points = ticked.filter(one => one.dataset.point);
    if (!points.length)
      return null;
    const codes = Array.from(new Set(own(question).filter(one => one.dataset.point)
                                                  .map(one => one.dataset.point)));
    const said = {};
    points.forEach(one => { said[one.dataset.point] = one.value; });
    const notKnown = codes.filter(code => (said[code] || 'unknown') === 'unknown');
    const answer = { value: codes.filter(code => said[code] === 'yes') };
    if (notKnown.length)
      answer.notKnown = notKnown;
    return answer;
  }

  function answerOf(question) {
    const notes = ['note', 'evidence', 'evidenceDate'].filter(name => part(question, name).value.trim());
    const answer = valueOf(question) || (notes.length ? { state: 'unknown' } : null);
    if (!answer)
      return null;
    const options = Array.from(question.querySelectorAll('[data-code]'), one =>
      ({ code: one.dataset.code, text: words(one) }));
    answer.key = question.dataset.key;
    answer.wording = question.dataset.wording;
    answer.asked = words(question.querySelector('.asked'));
    if (options.length)
      answer.options = options;
    notes.forEach(name => { answer[name] = part(question, name).value.trim(); });
    return answer;
  }

  function count() {
    let done = 0;
    questions.forEach(question => {
      const isDone = valueOf(question) !== null;
      question.classList.toggle('answered', isDone);
      question.querySelector('.clear').hidden = !isDone;
      done += isDone ? 1 : 0;
    });
    document.querySelectorAll('.done').forEach(one => { one.textContent = String(done); });
  }

  function exclude(changed) { // what stands alone, and what stands beside others
    const question = changed.closest('fieldset[data-key]');
    if (!question || question.dataset.kind !== 'several' || !changed.checked)
      return;
    const isAlone = changed.dataset.alone !== undefined || !changed.dataset.point;
    own(question).forEach(one => {
      if (one !== changed && (isAlone || !one.dataset.point))
        one.checked = false;
    });
  }

  function save() {
    const missing = who.find(one => one.required && !one.value.trim());
    if (missing) {
      tell('nameMissing');
      missing.focus();
      return;
    }
    const reply = { format: asked.format, formatVersion: asked.formatVersion };
    ['case', 'fileNumber', 'for', 'catalogue', 'catalogueSha256'].forEach(name => {
      reply[name] = asked[name];
    });
    who.forEach(one => {
      if (one.value.trim())
        reply[one.id] = one.value.trim();
    });
    reply.answers = questions.map(answerOf).filter(answer => answer);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(reply, null, 1) + '\n'],
                                             { type: 'application/json' }));
    link.download = asked.file;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    isSaved = true;
    tell('saved', asked.file);
  }

  function clear(question) {
    own(question).forEach(one => {
      if (one.type === 'radio' || one.type === 'checkbox')
        one.checked = false;
      else
        one.value = '';
    });
  }

  function fill(question, answer) {
    clear(question);
    const value = answer.value || [], open = answer.notKnown || [];
    own(question).forEach(one => {
      if (one.dataset.point) {
        const code = one.dataset.point;
        const said = value.includes(code) ? 'yes' : open.includes(code) ? 'unknown' : 'no';
        const isAlone = own(question).some(other => other.dataset.alone !== undefined &&
                                                    value.includes(other.value));
        one.checked = !isAlone && !answer.state && one.value === said;
      } else if (one.dataset.value !== undefined) {
        one.value = value[0] || '';
      } else {
        one.checked = one.value === 'unk' ? answer.state === 'unknown'
                                          : value.includes(one.value);
      }
    });
    ['note', 'evidence', 'evidenceDate'].forEach(name => {
      part(question, name).value = answer[name] || '';
      if (answer[name])
        part(question, name).closest('details').open = true;
    });
  }

  function load(text) {
    let reply = null;
    try {
      reply = JSON.parse(text);
    } catch (fault) {
      reply = null;
    }
    if (!reply || reply.format !== asked.format || reply.case !== asked.case ||
        !Array.isArray(reply.answers)) {
      tell('notAReply');
      return;
    }
    who.forEach(one => { one.value = String(reply[one.id] || ''); });
    questions.forEach(question => {
      const answer = reply.answers.find(one => one && one.key === question.dataset.key &&
                                               one.wording === question.dataset.wording);
      if (answer)
        fill(question, answer);
    });
    count();
    tell('loaded');
  }

  function speak(language) {
    document.documentElement.lang = language;
    document.title = words(document.querySelector('h1'));
    document.querySelectorAll('[data-language]').forEach(one => {
      one.setAttribute('aria-pressed', String(one.dataset.language === language));
    });
  }

  document.addEventListener('change', event => {
    if (event.target.id === 'load') {
      const file = event.target.files[0];
      if (file)
        file.text().then(load);
      event.target.value = '';
      return;
    }
    exclude(event.target);
  });
  document.addEventListener('input', event => {
    if (event.target.id !== 'load') {
      isSaved = false;
      count();
    }
  });
  document.addEventListener('change', count);
  document.addEventListener('click', event => {
    const target = event.target.closest('button');
    if (!target)
      return;
    if (target.dataset.language)
      speak(target.dataset.language);
    else if (target.id === 'save')
      save();
    else if (target.classList.contains('clear')) {
      clear(target.closest('fieldset'));
      isSaved = false;
      count();
      target.closest('fieldset').querySelector('input, select, textarea').focus();
    }
  });
  window.addEventListener('beforeunload', event => {
    if (!isSaved)
      event.preventDefault();
  });
  const today = new Date(), digits = number => String(number).padStart(2, '0');
  who[2].value = today.getFullYear() + '-' + digits(today.getMonth() + 1) + '-' +
                 digits(today.getDate());
  speak(document.documentElement.lang);
  count();
})();
)js";

} // namespace votum
