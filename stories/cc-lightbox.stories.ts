import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-lightbox/cc-lightbox.js';
import type {CcLightbox} from '../components/cc-lightbox/cc-lightbox.js';
import {textsOf} from './support/story-context.js';

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

type Args = Pick<CcLightbox, 'pictures'>;

const meta: Meta<Args> = {
  title: 'Elements/cc-lightbox',
  component: 'cc-lightbox',
  args: {pictures: [{id: 'one', url: picture, name: 'Parcel at the door.png'}]},
  render: ({pictures}, context) => html`<cc-lightbox .t=${textsOf(context)} .pictures=${pictures}></cc-lightbox>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Open: Story = {
  play: async ({canvasElement}) => {
    await canvasElement.querySelector('cc-lightbox')!.show('one');
  },
};
