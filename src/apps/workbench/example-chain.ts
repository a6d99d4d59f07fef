/** A seat of a chain, from the one that is filled to the one that stays empty; how many of how many are filled before and after, where that changes. */
type ExamplePost = {
  readonly title: string;
  readonly unit: string;
  readonly heads: { readonly before: number; readonly after: number; readonly seats: number } | null;
};

/** One chain of the plan that the sample file has on 1 December 2026; its people are invented. */
export const EXAMPLE_CHAIN: { readonly posts: readonly ExamplePost[]; readonly people: readonly string[] } = {
  posts: [
    { title: 'Penelaah Teknis Kebijakan', unit: 'Bidang Pajak Daerah', heads: { before: 4, after: 5, seats: 5 } },
    { title: 'Operator Layanan Operasional', unit: 'Kelurahan Bougenvil', heads: null },
    {
      title: 'Operator Layanan Operasional',
      unit: 'UPT SD Negeri Kenanga 2',
      heads: { before: 3, after: 2, seats: 3 },
    },
  ],
  people: ['Budi Setia Misalnya, S.Pn.', 'Oki Guna Rekayasa'],
};
