/** The middle value; of an even count the mean of the two in the middle. */
export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
};

/** `12.3 ms (11.0–14.2)`: the median, and between what the values lie. */
export const spread = (values, unit = 'ms') =>
  `${median(values).toFixed(1)} ${unit} (${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)})`;

/** Whether a time or a ratio of times is within its budget, and how many times its budget it is. */
export const against = (figure, most) => ({ok: figure <= most, over: figure / most});
