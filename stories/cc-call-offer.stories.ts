import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-call-offer/cc-call-offer.js';
import {textsOf} from './support/story-context.js';

const meta: Meta = {
  title: 'Elements/cc-call-offer',
  component: 'cc-call-offer',
  render: (_, context) => html`<cc-call-offer .t=${textsOf(context)}></cc-call-offer>`,
};
export default meta;

export const CutOff: StoryObj = {};
