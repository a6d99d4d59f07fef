import { SheetInterceptorService } from '@univerjs/preset-sheets-core';

/** By this option the view is told not to mark text that might be a number; only what draws that mark asks for it. */
const OPTION = 'disableForceStringMark';

type Intercept = SheetInterceptorService['intercept'];

const isSkipped = Symbol('number marks are skipped');

/**
 * Keeps the view from reading each text it draws as a date, a time and a number, for a mark that is turned off: that took a third of the
 * time of a picture. To be called before the view is made.
 */
export const skipNumberMarks = (): void => {
  const service = SheetInterceptorService.prototype as { intercept: Intercept; [isSkipped]?: true };
  if (service[isSkipped] === true) return;
  service[isSkipped] = true;
  const { intercept } = service;
  const skipping = function (
    this: SheetInterceptorService,
    point: unknown,
    interceptor: { readonly handler?: unknown },
  ) {
    if (typeof interceptor.handler === 'function' && interceptor.handler.toString().includes(OPTION))
      return { dispose: () => undefined };
    return (intercept as (...given: unknown[]) => unknown).call(this, point, interceptor);
  };
  service.intercept = skipping as Intercept;
};
