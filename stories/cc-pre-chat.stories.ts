import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-pre-chat/cc-pre-chat.js';
import type {CcPreChat} from '../components/cc-pre-chat/cc-pre-chat.js';
import type {PreChatField} from '../src/domain/pre-chat.js';
import {localeOf, textsOf} from './support/story-context.js';

const fields: readonly PreChatField[] = [
  {name: 'name', label: 'Name', type: 'text', required: true},
  {name: 'email', label: {en: 'E-mail', es: 'Correo', ar: 'البريد'}, type: 'email'},
  {name: 'phone', label: 'Phone', type: 'tel'},
  {name: 'topic', label: 'Topic', type: 'select', options: ['Order', 'Return', 'Else'], required: true},
  {name: 'about', label: 'What is it about?', type: 'textarea'},
  {name: 'terms', label: 'I have read the terms', type: 'checkbox', required: true},
];

type Args = Pick<CcPreChat, 'fields'>;

const meta: Meta<Args> = {
  title: 'Elements/cc-pre-chat',
  component: 'cc-pre-chat',
  args: {fields},
  render: ({fields}, context) =>
    html`<cc-pre-chat .t=${textsOf(context)} .locale=${localeOf(context)} .fields=${fields}></cc-pre-chat>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Fields: Story = {};
