// Numbers for people, as in the rest of the report.

/** Returns about four digits. */
export function text(value) {
  if (!Number.isFinite(value)) {
    return '–';
  }
  const size = Math.abs(value);
  if (size === 0) {
    return '0';
  }
  if (size < 1e-3 || size >= 1e6) {
    return value.toExponential(2).replace('e+', 'e').replace('-', '−');
  }
  return String(Number(value.toPrecision(4))).replace('-', '−');
}

const NICE = [1, 1.2, 1.6, 2, 2.4, 3.2, 4, 5, 6, 8, 10];

/** Returns the least readable number not below a positive value. */
export function readableEnd(value) {
  if (!(value > 0) || !Number.isFinite(value)) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(value));
  return NICE.find((nice) => nice * power >= value * (1 - 1e-12)) * power;
}

/** Returns the largest of 1, 2 and 5 times a power of ten that is not above a value. */
export function roundDown(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (value >= 5 * power ? 5 : value >= 2 * power ? 2 : 1);
}
