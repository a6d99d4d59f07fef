import { createIdentifier } from '@univerjs/core';

/**
 * Stands in for the view's package of this name, whose description names no licence. It holds nothing but this token: the view asks for a service under it, optionally,
 * to tell how long drawing took, and nobody here offers one.
 */
export const ITelemetryService = createIdentifier<never>('telemetry.service');
