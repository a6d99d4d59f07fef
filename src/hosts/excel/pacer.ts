const ACTIONS_PER_SYNC = 400;

/** Sends what has been queued every few hundred actions, so that no request grows without bound. */
export class Pacer {
  private queued = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  async count(actions = 1): Promise<void> {
    this.queued += actions;
    if (this.queued >= ACTIONS_PER_SYNC) await this.flush();
  }

  async flush(): Promise<void> {
    this.queued = 0;
    await this.context.sync();
  }
}
