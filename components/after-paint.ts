/** Does something once what is drawn now has been painted. In a hidden page that is when it is shown again. */
export const afterPaint = (act: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(act));
};
