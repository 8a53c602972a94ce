import {html, nothing} from 'lit';
import type {UploadView} from '../../../machines/service-view.js';
import type {Messages} from '../../../src/i18n/messages.js';
import {partsOf} from '../../cc-file-bubble/file-words.js';
import {ask} from '../../events/request-event.js';
import {crossIcon, fileIcon, retryIcon} from '../../icons/thread-icons.js';

/** A file on its way, as the bubble that it will become. */
export const uploadBubble = (upload: UploadView, t: Messages, list: EventTarget) => {
  const {id, name, preview, phase, progress, refusal, fault} = upload;
  const [start, end] = partsOf(name);
  const why = refusal ? t.refusal[refusal] : fault ? t.fault[fault.code] : null;
  const button = (label: string, icon: unknown, type: 'retry-upload' | 'cancel-upload') =>
    html`<button class="icon" type="button" aria-label=${label} title=${label} @click=${() => ask(list, {type, id})}>
      ${icon}
    </button>`;
  return html`<div class="entry visitor first upload">
    <div class="bubble ${why ? 'refused' : ''}">
      <div class="row">
        ${preview ? html`<img src=${preview} alt="" />` : fileIcon}
        <bdi><span>${start}</span><span>${end}</span></bdi>
        ${phase === 'failed' && !refusal ? button(t.tryAgain, retryIcon, 'retry-upload') : nothing}
        ${button(why ? t.remove : t.cancel, crossIcon, 'cancel-upload')}
      </div>
      ${
        why
          ? html`<p role="alert">${why}</p>`
          : html`<progress aria-label=${t.sending} max="1" value=${progress ?? nothing}></progress>`
      }
    </div>
  </div>`;
};
