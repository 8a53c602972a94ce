/** Where the own picture stands; `start` and `end` are those of the language. */
export interface Corner {
  readonly block: 'top' | 'bottom';
  readonly inline: 'start' | 'end';
}

/** A movement of less is a press, px. */
const SLIP = 6;

const isRightToLeft = (element: Element) => getComputedStyle(element).direction === 'rtl';

/** The corner that an arrow key leads to; `null` for any other key. */
export const cornerByKey = (key: string, corner: Corner, tile: Element): Corner | null => {
  const left = isRightToLeft(tile) ? 'end' : 'start';
  switch (key) {
    case 'ArrowUp':
      return {...corner, block: 'top'};
    case 'ArrowDown':
      return {...corner, block: 'bottom'};
    case 'ArrowLeft':
      return {...corner, inline: left};
    case 'ArrowRight':
      return {...corner, inline: left === 'end' ? 'start' : 'end'};
    default:
      return null;
  }
};

/** The next corner, clockwise, for those who press instead of drag. */
export const nextCorner = ({block, inline}: Corner): Corner =>
  block === 'top'
    ? inline === 'start'
      ? {block, inline: 'end'}
      : {block: 'bottom', inline}
    : inline === 'end'
      ? {block, inline: 'start'}
      : {block: 'top', inline};

/** Follows a pointer with a tile until it is let go; gives the corner that is nearest then, `null` where it was a press. */
export const drag = (tile: HTMLElement, stage: Element, start: PointerEvent, drop: (corner: Corner | null) => void) => {
  const handle = start.currentTarget as HTMLElement;
  let moved = false;
  handle.setPointerCapture(start.pointerId);
  const move = (event: PointerEvent) => {
    const [x, y] = [event.clientX - start.clientX, event.clientY - start.clientY];
    moved ||= Math.hypot(x, y) > SLIP;
    if (moved) tile.style.setProperty('transform', `translate(${x}px, ${y}px)`);
  };
  const end = (event: PointerEvent) => {
    handle.removeEventListener('pointermove', move);
    handle.removeEventListener('pointerup', end);
    handle.removeEventListener('pointercancel', end);
    const [at, ground] = [tile.getBoundingClientRect(), stage.getBoundingClientRect()];
    const isLeft = at.left + at.width / 2 < ground.left + ground.width / 2;
    const isTop = at.top + at.height / 2 < ground.top + ground.height / 2;
    const isDropped = moved && event.type === 'pointerup';
    drop(
      isDropped ? {block: isTop ? 'top' : 'bottom', inline: isLeft === isRightToLeft(stage) ? 'end' : 'start'} : null,
    );
  };
  handle.addEventListener('pointermove', move);
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
};

/** Lets a tile glide from where it was seen to where it stands now. */
export const glide = (tile: HTMLElement, from: DOMRect): void => {
  tile.style.removeProperty('transform');
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const to = tile.getBoundingClientRect();
  tile.animate([{transform: `translate(${from.x - to.x}px, ${from.y - to.y}px)`}, {transform: 'none'}], {
    duration: 180,
    easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)',
  });
};
