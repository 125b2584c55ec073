//! Common words: those that say nothing of what is looked for, and those that mean one thing.

/// Words that say nothing of what is looked for, unless nothing else is asked.
pub(crate) const STOP_WORDS: &[&str] = &[
    "a", "about", "all", "an", "and", "are", "as", "at", "be", "by", "called", "did", "do", "does", "every", "for",
    "from", "has", "have", "how", "in", "is", "it", "its", "many", "much", "of", "on", "or", "said", "say", "says",
    "than", "that", "the", "there", "they", "this", "to", "was", "were", "what", "when", "where", "which", "who",
    "whom", "whose", "why", "with",
];
/// The same in simplified Chinese: longer ones first, since they are taken out of what has no spaces.
pub(crate) const STOP_RUNS: &[&str] = &[
    "什么时候",
    "为什么",
    "是不是",
    "什么",
    "哪些",
    "哪个",
    "哪里",
    "多少",
    "怎么",
    "如何",
    "关于",
    "谁",
    "吗",
    "呢",
    "的",
    "了",
    "是",
    "在",
];

/// Words for one thing, of which a reader may know another than the texts have.
pub(crate) const SYNONYMS: &[&[&str]] = &[
    &["big", "large", "size"],
    &["publish", "published", "issue", "issued"],
    &["belong", "part", "inclusion"],
    &["属于", "一部分", "之内"],
    &["多大", "面积"],
];
