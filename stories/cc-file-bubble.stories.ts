import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-file-bubble/cc-file-bubble.js';
import type {CcFileBubble} from '../components/cc-file-bubble/cc-file-bubble.js';
import {Fault} from '../src/domain/faults.js';
import type {FileKind, FileMessage} from '../src/domain/thread.js';
import {localeOf, textsOf} from './support/story-context.js';

/** A picture made here: stories fetch nothing. */
const picture = URL.createObjectURL(
  new Blob(
    [
      '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="420"><rect width="640" height="420" fill="#cfe3dd"/>' +
        '<circle cx="480" cy="120" r="60" fill="#f4c95d"/><path d="M0 420 200 180l140 150 90-80 210 170Z" fill="#0b6b5b"/></svg>',
    ],
    {type: 'image/svg+xml'},
  ),
);

const of = (kind: FileKind, extension: string, name: string): FileMessage => ({
  kind,
  id: name,
  author: 'agent',
  name: 'Ada',
  at: 0,
  delivery: null,
  file: {key: 'k-1', shelf: 'local', extension, name, bytes: 348_160},
});

type Args = Pick<CcFileBubble, 'message' | 'state'>;

const meta: Meta<Args> = {
  title: 'Elements/cc-file-bubble',
  component: 'cc-file-bubble',
  args: {
    message: of('image', 'png', 'Parcel at the door.png'),
    state: {phase: 'there', url: picture, name: 'Parcel at the door.png'},
  },
  render: ({message, state}, context) =>
    html`<cc-file-bubble
      .t=${textsOf(context)}
      .locale=${localeOf(context)}
      .message=${message}
      .state=${state}
    ></cc-file-bubble>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Picture: Story = {};

export const Waiting: Story = {args: {state: undefined}};

export const Fetching: Story = {args: {state: {phase: 'fetching', progress: 0.4}}};

export const Failed: Story = {args: {state: {phase: 'failed', fault: new Fault('network/timeout')}}};

export const Document: Story = {
  args: {message: of('document', 'txt', 'Terms and conditions of delivery, 2026.txt'), state: undefined},
};

export const DocumentThere: Story = {
  args: {message: of('document', 'csv', 'orders.csv'), state: {phase: 'there', url: picture, name: 'orders.csv'}},
};

export const Disguised: Story = {
  args: {message: of('document', 'txt', '../../\u202etxt.exe' + 'x'.repeat(300) + '.txt'), state: undefined},
};
