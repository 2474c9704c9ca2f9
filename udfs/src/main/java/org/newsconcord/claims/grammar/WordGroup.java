package org.newsconcord.claims.grammar;

/**
 * Groups of words that the grammar asks for; {@code grammar-words.tsv} and {@code given-names.tsv}
 * list their words.
 */
public enum WordGroup {
  /** Forms of be, and get where it makes a passive. */
  BE,
  /** What leads to an act that is to come: will, plans to. */
  PLANNED,
  /** What leaves an act open: may, reportedly. */
  POSSIBLE,
  /** What asks for an act: must, urged to. */
  REQUIRED,
  /** What says that an act was done: forced to, managed to. */
  IMPLICATIVE,
  /** not, never, hardly. */
  NEGATOR,
  /** What says that an act was not done: refused to. */
  FAILING,
  /** Question words that are adverbs. */
  QUESTION,
  /** What opens a clause inside the sentence. */
  SUBORDINATOR,
  /** Nouns without s that take a plural verb. */
  PLURAL,
  /** Verbs that take a bare verb: let, helped. */
  LETTING,
  /** Prepositions behind a participle that describes. */
  PLACING,
  /** Nouns of amounts behind by. */
  AMOUNT,
  /** Pronouns that are always a subject. */
  NOMINATIVE,
  /** Words that belong to the verb before them: carried out. */
  PARTICLE,
  /** Prepositions inside a phrase that is a subject. */
  LINK,
  /** Those inside a subject behind its verb. */
  CLOSE_LINK,
  /** Relative pronouns. */
  RELATIVE,
  /** Words of days and times. */
  TIME,
  /** Nouns of parts of a time: the end of. */
  PART_OF_TIME,
  /** Words that open an indirect question. */
  WH,
  /** Pronouns of one person. */
  PERSON_PRONOUN,
  /** Pronouns of things and groups. */
  GROUP_PRONOUN,
  /** Words that say that a person is female. */
  FEMALE,
  /** Words that say that a person is male. */
  MALE,
  /** Verbs whose object does the act of the infinitive: asked him to leave. */
  CONTROL,
  /** Verbs of beginning and ending. */
  PHASE,
  /** Pronouns that are always an object. */
  OBJECT,
  /** Pronouns that name nobody. */
  ANYBODY,
  /** Words that restrict a policy. */
  RESTRICTOR,
  /** Conjunctions of conditions. */
  CONDITIONAL,
  /** a, an, the. */
  ARTICLE,
  /** Nouns of a total that grows: toll, tally. */
  TOTAL,
  /** Before a length of time, make a time of it: the last three months. */
  SPAN_NAMER,
  /** Verbs whose topic stands behind about: talk, ask. */
  TELLING,
  /** Verbs that tell of an office in the past. */
  PAST_TENURE,
  /** Verbs of getting an office. */
  APPOINTED,
  /** Verbs that link a person and an office. */
  COPULA,
  /** Verbs and participles that give an office. */
  INSTALLED,
  /** Words before an office behind a name. */
  BEFORE_APPOSITION,
  /** Nouns that end a title: of State. */
  TITLE_TAIL,
  /** Adjectives of tenure: acting, former. */
  TENURE,
  /** Words behind which if means whether. */
  ASKING,
  /** Pronouns that take was, unless unreal. */
  SINGULAR_PRONOUN,
  /** Auxiliaries that open a condition: should he win. */
  INVERTED,
  /** Words for nobody and nothing. */
  NOBODY,
  /** Classes of acts that need no object. */
  NO_OBJECT_CLASS,
  /** Words before a number that say how exact it is. */
  HEDGE,
  /** Prepositions behind a verb without an object. */
  COMPLEMENT,
  /** Words before a time noun: last, next, this. */
  NEAR_TIME,
  /** Prepositions and an -ing form that tell how or when: by saying. */
  MANNER,
  /** Verbs of acts that have many other senses. */
  LIGHT,
  /** Classes of acts that have no passive of their own. */
  NO_PASSIVE_CLASS,
  /** Verbs that make, grant or lift a policy. */
  POLICY_VERB,
  /** Determiners that are not part of what a policy is called. */
  POLICY_DETERMINER,
  /** Words for a small number or amount. */
  LITTLE,
  /** Classes of acts that a verb alone tells. */
  COMPLETE_CLASS,
  /** Further verbs of what is done about a policy: sign, veto, vote against. */
  POLICY_ACT,
  /** Determiners that are not part of a name. */
  NAME_DETERMINER,
  /** Words after which 's is a verb. */
  CONTRACTING,
  /** Pronouns that own what follows. */
  POSSESSIVE,
  /** Forms of have that make a perfect. */
  HAVE,
  /** Mr. and the like, before a surname. */
  COURTESY,
  /** Prepositions behind the noun of a role: of, at, for. */
  ROLE_LINK,
  /** Past forms of verbs of telling, behind which would is a future. */
  TOLD,
  /** Adverbs of degree before an adjective: so, very. */
  DEGREE,
  /** Classes of acts that nobody offers or forbids: fall, win, die. */
  NO_OFFER_CLASS,
  /** Words of promises, threats, demands and permissions: vowed to, allow. */
  COMMITTING,
  /** Words that make an address of the number before them: the 3500 block. */
  ADDRESS,
  /** Present forms of verbs of telling: says, warning. */
  SAYING,
  /** Verbs that tell the amount of their subject: cost, rise, average. */
  MEASURING,
  /** Given names of women. */
  GIVEN_FEMALE,
  /** Given names of men. */
  GIVEN_MALE,
  /**
   * Prepositions that join a noun to the noun before it unless a verb claims them: answers to,
   * leaks into.
   */
  BINDING
}
