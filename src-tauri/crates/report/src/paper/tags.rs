//! What the parts of a page are, for readers who hear them: headings, paragraphs, tables with heads, pictures with words.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, TableHeaderScope, Tag, TagGroup, TagTree};

use crate::form::grid::Role;
use crate::form::laid::{Laid, LaidCell};
use crate::pack::Pack;
use crate::words::Language;

/// The tree being built.
pub(super) struct Tags {
    language: Language,
    parts: Vec<TagGroup>,
    section: Option<TagGroup>,
    table: Option<TagGroup>,
    row: Option<TagGroup>,
}

impl Tags {
    pub(super) fn new(pack: &Pack) -> Tags {
        Tags { language: pack.language, parts: Vec::new(), section: None, table: None, row: None }
    }

    /// A part begins; what was open ends.
    pub(super) fn begin(&mut self) {
        self.end_table();
        self.parts.extend(self.section.take());
        self.section = Some(TagGroup::new(Tag::Section));
    }

    /// A text of a row.
    pub(super) fn text(&mut self, row: &Laid, cell: &LaidCell, id: Identifier) {
        let id = std::iter::once(id.into()).collect();
        let group = match cell.role {
            Role::Head => TagGroup::with_children(Tag::TH(TableHeaderScope::Column), id),
            Role::Value | Role::Total => TagGroup::with_children(Tag::TD, id),
            Role::Title => {
                let level = NonZeroU16::new(1).unwrap_or(NonZeroU16::MIN);
                let words: String = cell.lines.iter().map(|line| line.text.as_str()).collect();
                return self.stand(TagGroup::with_children(Tag::Hn(level, Some(words)), id));
            }
            _ => return self.stand(TagGroup::with_children(Tag::P, id)),
        };
        if cell.role == Role::Head && row.head.is_none() && self.row.is_none() {
            self.end_table();
        }
        self.row.get_or_insert_with(|| TagGroup::new(Tag::TR)).push(group);
    }

    /// A row of a table is whole.
    pub(super) fn row_ends(&mut self) {
        if let Some(row) = self.row.take() {
            self.table.get_or_insert_with(|| TagGroup::new(Tag::Table)).push(row);
        }
    }

    /// A picture with what it shows in words.
    pub(super) fn figure(&mut self, words: &str, id: Identifier) {
        let figure = Tag::Figure(Some(words.to_owned()));
        self.stand(TagGroup::with_children(figure, std::iter::once(id.into()).collect()));
    }

    /// The whole tree.
    pub(super) fn tree(mut self) -> TagTree {
        self.end_table();
        self.parts.extend(self.section.take());
        let tag = match self.language {
            Language::Chinese => "zh-CN",
            Language::English => "en",
        };
        let mut tree = TagTree::new().with_lang(Some(tag.to_owned()));
        self.parts.into_iter().for_each(|part| tree.push(part));
        tree
    }

    /// Something that stands by itself, after the table before it.
    fn stand(&mut self, group: TagGroup) {
        self.end_table();
        self.section.get_or_insert_with(|| TagGroup::new(Tag::Section)).push(group);
    }

    fn end_table(&mut self) {
        self.row_ends();
        if let Some(table) = self.table.take() {
            self.section.get_or_insert_with(|| TagGroup::new(Tag::Section)).push(table);
        }
    }
}
