-- Vocabularies: words that others fixed and maintain, in the format of MISP's taxonomies. Public, and the same for everybody; a new version of
-- one takes the place of the old one as a whole. Decision 98.
create table vocabulary (
    namespace   text        not null primary key,
    name        text        not null,
    description text        not null,
    version     integer     not null,
    exclusive   boolean     not null,
    terms       integer     not null,
    file        text        not null,
    sha256      text        not null,
    loaded_at   timestamptz not null
);
comment on column vocabulary.exclusive is 'Whether one term of it rules out every other.';
comment on column vocabulary.file is 'The file it was read from; when that is gone the vocabulary goes, too.';
create table vocabulary_term (
    namespace       text    not null references vocabulary (namespace) on delete cascade,
    position        integer not null,
    predicate       text    not null,
    predicate_label text    not null,
    exclusive       boolean not null,
    value           text    not null,
    label           text    not null,
    description     text    not null,
    colour          text    not null,
    primary key (namespace, position),
    unique (namespace, predicate, value)
);
comment on column vocabulary_term.exclusive is 'Whether one term of the predicate rules out its others.';
comment on column vocabulary_term.value is 'Empty where the predicate itself is the term.';

-- What is known of each file of the folder: as it was last looked at. A file that is refused leaves the version before it.
create table vocabulary_file (
    file      text        not null primary key,
    sha256    text        not null,
    problem   text,
    detail    text,
    looked_at timestamptz not null
);
comment on column vocabulary_file.problem is 'Why it was refused, a code; null: it is loaded.';

grant select on vocabulary, vocabulary_term, vocabulary_file to ${app}, ${job};
grant insert, delete on vocabulary, vocabulary_term, vocabulary_file to ${job};
