import type { PositionLevel } from '../domain';
import type { Random } from '../kernel';

import type { Kit, Meant } from './planted';
import type { SamplePost } from './post-rows';
import { fittingProgrammes, namedFields, namesField, officeProgrammes, takesProgramme } from './programmes';
import { shuffled } from './staffing';

const titleOf = ({ template: { name, qualification } }: SamplePost): string => `${name}|${qualification}`;

const isElsewhere = (one: SamplePost, other: SamplePost): boolean =>
  one.agency !== other.agency && one.family !== other.family;

const MOVABLE: ReadonlySet<PositionLevel> = new Set(['terampil', 'mahir', 'ahli-pertama']);

/** Where moves are being planted: every kit answers how many people it put beside their degree, 0 where it found no place. */
export class Garden {
  readonly kits: Kit[] = [];
  readonly meant: Meant[] = [];
  /** Posts whose figures are part of a kit. */
  readonly kept = new Set<SamplePost>();
  private readonly uses = new Map<SamplePost, number>();
  private readonly leaving = new Map<string, number>();
  private readonly heads = new Map<string, number>();
  private desks: readonly SamplePost[];
  private clerks: readonly SamplePost[];
  /** Posts whose people may go to the same post elsewhere: functional ones, and clerks'; those tried are taken off the end. */
  private readonly movable: readonly [SamplePost[], SamplePost[]];
  private readonly allDesks: readonly SamplePost[];
  /** Degrees for which one vacancy decides between equals. */
  private readonly reserved = new Set<string>();
  private readonly given = new Set<string>();
  private readonly deskCounts = new Map<string, number>();
  private readonly ofTitle = new Map<string, SamplePost[]>();

  constructor(
    private readonly random: Random,
    posts: readonly SamplePost[],
  ) {
    const pelaksana = shuffled(random, posts).filter(({ template }) => template.level === 'pelaksana');
    this.desks = pelaksana.filter(({ template }) => namedFields(template.qualification).length > 0);
    this.allDesks = this.desks;
    this.clerks = pelaksana.filter(({ template, seats }) => template.jobClass === 5 && seats > 1);
    this.movable = [
      shuffled(random, posts).filter(({ template: { level } }) => MOVABLE.has(level)),
      pelaksana.filter(({ template }) => template.jobClass === 5),
    ];
    for (const post of this.movable.flat()) {
      const alike = this.ofTitle.get(titleOf(post));
      if (alike) alike.push(post);
      else this.ofTitle.set(titleOf(post), [post]);
    }
    for (const post of posts) {
      const unit = this.unitOf(post);
      this.heads.set(unit, (this.heads.get(unit) ?? 0) + post.seats);
    }
  }

  private unitOf({ agency, unit }: SamplePost): string {
    return `${agency}|${unit}`;
  }

  /** No unit loses more than a quarter of its people, but one may always go. */
  private canLose(post: SamplePost, people = 1): boolean {
    const unit = this.unitOf(post);
    const most = Math.max(1, Math.floor((this.heads.get(unit) ?? 0) / 4));
    return (this.leaving.get(unit) ?? 0) + people <= most;
  }

  /** A post can be part of few kits, so that each shows. */
  private isUsedUp(post: SamplePost): boolean {
    return (this.uses.get(post) ?? 0) >= Math.max(1, Math.floor(post.seats / 6));
  }

  private keep(post: SamplePost, leavers: number): void {
    this.kept.add(post);
    this.uses.set(post, (this.uses.get(post) ?? 0) + 1);
    if (this.kept.size % 128 === 0) {
      this.desks = this.desks.filter((desk) => !this.isUsedUp(desk));
    }
    const unit = this.unitOf(post);
    this.leaving.set(unit, (this.leaving.get(unit) ?? 0) + leavers);
  }

  private put(post: SamplePost, programme: string | null, facts: Partial<Meant> = {}): Meant {
    const one: Meant = {
      post,
      programme,
      ratings: ['Baik', this.random.chance(15) ? 'Sangat Baik' : 'Baik'],
      competence: this.random.chance(88) ? 7400 + this.random.below(1300) : null,
      rank: null,
      wishes: [],
      ...facts,
    };
    this.meant.push(one);
    if (programme !== null) this.given.add(programme);
    return one;
  }

  /** A programme the target takes and the other post does not ask for. */
  private programmeFor(target: SamplePost, from: SamplePost): string | null {
    const able = fittingProgrammes(target.template.qualification, target.family).filter(
      (programme) => !takesProgramme(from.template.qualification, programme) && !this.reserved.has(programme),
    );
    return able.length === 0 ? null : this.random.pick(able);
  }

  /** A degree that few desks ask for and nobody beside the own one has yet. */
  private rareProgramme({ template, family }: SamplePost): string | undefined {
    return fittingProgrammes(template.qualification, family).find(
      (programme) => !this.given.has(programme) && this.desksNaming(programme) <= 4,
    );
  }

  private desksNaming(programme: string): number {
    const known = this.deskCounts.get(programme);
    if (known !== undefined) return known;
    const count = this.allDesks.filter((desk) => namesField(desk.template.qualification, programme)).length;
    this.deskCounts.set(programme, count);
    return count;
  }

  private freeDesk(accepts: (post: SamplePost) => boolean): SamplePost | undefined {
    return this.desks.find((post) => !this.isUsedUp(post) && accepts(post));
  }

  private freeClerks(target: SamplePost, seats: number): SamplePost | undefined {
    return this.clerks.find(
      (post) => !this.isUsedUp(post) && post.seats >= seats && isElsewhere(post, target) && this.canLose(post),
    );
  }

  /** One who sits at a clerk's post, or at a desk for another degree, while a desk that asks for the degree is short. */
  misfit(kind: 'misfit' | 'urgent'): number {
    const target = this.freeDesk(({ seats }) => seats > 1);
    if (!target) return 0;
    const isAtDesk = kind === 'misfit' && this.random.chance(30);
    const from = isAtDesk
      ? this.freeDesk(
          (post) =>
            post !== target &&
            post.template.jobClass === target.template.jobClass &&
            isElsewhere(post, target) &&
            this.canLose(post) &&
            this.programmeFor(target, post) !== null,
        )
      : this.freeClerks(target, 2);
    const programme = from ? this.programmeFor(target, from) : null;
    if (!from || programme === null) return 0;
    target.filled -= 1;
    if (kind === 'urgent') target.priority = 1;
    this.keep(target, 0);
    this.keep(from, 1);
    this.kits.push({ kind, needs: [{ anyOf: [this.put(from, programme)], count: 1, into: [target] }] });
    return 1;
  }

  /** Three desks of one class, each held by one with the degree of the next. */
  cycle(): number {
    const ring: SamplePost[] = [];
    while (ring.length < 3) {
      const next = this.freeDesk(
        (post) =>
          post.template.jobClass === 7 &&
          this.canLose(post) &&
          ring.every((other) => isElsewhere(other, post)) &&
          ring.every((other) => this.programmeFor(post, other) !== null && this.programmeFor(other, post) !== null),
      );
      if (!next) return 0;
      ring.push(next);
    }
    const needs = ring.flatMap((post, index) => {
      const next = ring[(index + 1) % ring.length];
      if (!next) return [];
      this.keep(post, 1);
      return [{ anyOf: [this.put(post, this.programmeFor(next, post))], count: 1, into: [next] }];
    });
    this.kits.push({ kind: 'cycle', needs });
    return ring.length;
  }

  /** A vacancy for one who sits at another degree's desk, which suits one who sits among clerks. */
  chain(): number {
    const target = this.freeDesk(({ seats, template }) => seats > 1 && template.jobClass === 7);
    if (!target) return 0;
    const middle = this.freeDesk(
      (post) =>
        post.template.jobClass === 7 &&
        isElsewhere(post, target) &&
        this.canLose(post) &&
        this.programmeFor(target, post) !== null,
    );
    const from = middle ? this.freeClerks(middle, 2) : undefined;
    const inner = middle ? this.programmeFor(target, middle) : null;
    const outer = middle && from ? this.programmeFor(middle, from) : null;
    if (!middle || !from || inner === null || outer === null) return 0;
    target.filled -= 1;
    this.keep(target, 0);
    this.keep(middle, 1);
    this.keep(from, 1);
    this.kits.push({
      kind: 'chain',
      needs: [
        { anyOf: [this.put(middle, inner)], count: 1, into: [target] },
        { anyOf: [this.put(from, outer)], count: 1, into: [middle] },
      ],
    });
    return 2;
  }

  /** Equals at one clerks' post and one vacancy: the better record, or the wish, decides. */
  equals(kind: 'better' | 'wish'): number {
    const target = this.freeDesk(
      (post) => post.seats > 1 && post.template.jobClass === 7 && this.rareProgramme(post) !== undefined,
    );
    const others = kind === 'better' ? 1 : 2;
    const from = target ? this.freeClerks(target, others + 2) : undefined;
    const programme = target ? this.rareProgramme(target) : undefined;
    if (!target || !from || programme === undefined) return 0;
    this.reserved.add(programme);
    target.filled -= 1;
    this.keep(target, 0);
    this.keep(from, 1);
    const alike = { ratings: ['Baik', 'Baik'], competence: kind === 'better' ? 7400 : 8000, rank: 10 } as const;
    for (let index = 0; index < others; index += 1) this.put(from, programme, alike);
    const chosen = this.put(
      from,
      programme,
      kind === 'wish'
        ? { ...alike, wishes: [target.unit] }
        : { ratings: ['Sangat Baik', 'Sangat Baik'], competence: 9100, rank: 10 },
    );
    this.kits.push({ kind, needs: [{ anyOf: [chosen], count: 1, into: [target] }] });
    return others + 1;
  }

  /** More people than needed in one place, too few of the same title in another. */
  balance(): boolean {
    const [functional, clerks] = this.movable;
    // Mostly nurses, midwives, doctors and teachers.
    const isFunctional = clerks.length === 0 || (functional.length > 0 && this.random.chance(80));
    const from = (isFunctional ? functional : clerks).pop();
    if (!from) return false;
    if (this.kept.has(from) || !this.canLose(from)) return this.balance();
    const into = this.ofTitle
      .get(titleOf(from))
      ?.find((post) => post !== from && !this.kept.has(post) && post.unit !== from.unit);
    if (!into) return this.balance();
    const lacking = Math.min(into.seats, Math.max(1, Math.ceil(into.seats / 3)));
    const count = lacking > 1 && from.seats >= 5 && this.canLose(from, 2) ? 2 : 1;
    into.filled -= lacking;
    from.filled += count;
    if (into.filled === 0) into.priority = 2;
    this.keep(into, 0);
    this.keep(from, count);
    const anyOf = Array.from({ length: Math.min(from.filled, count + 1) }, () => this.put(from, null));
    this.kits.push({ kind: 'balance', needs: [{ anyOf, count, into: [into] }] });
    return true;
  }

  /** Whether somebody with this degree would ask for a seat that is meant for another: each planted move must be possible beside all others. */
  private isSought(programme: string): boolean {
    return this.kits.some(({ needs }) =>
      needs.some(({ into }) => into.some(({ template }) => takesProgramme(template.qualification, programme))),
    );
  }

  /** One more who sits beside the own degree, with nothing planned for it: a degree that no planted move is about. */
  bystander(): boolean {
    const clerk = this.clerks.find(
      (post) => post.seats > 2 && (this.uses.get(post) ?? 0) < Math.max(1, Math.floor(post.seats / 4)),
    );
    if (!clerk) return false;
    const able = officeProgrammes.filter(
      (one) => !this.isSought(one) && !this.reserved.has(one) && !takesProgramme(clerk.template.qualification, one),
    );
    if (able.length === 0) return false;
    const programme = this.random.pick(able);
    this.keep(clerk, 0);
    this.put(clerk, programme);
    return true;
  }
}
