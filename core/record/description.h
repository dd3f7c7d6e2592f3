#pragma once

#include "core/record/field.h"
#include "core/record/recordlist.h"

#include <vector>

namespace saferplan {

template <class M> constexpr const char *linkTarget = "";
template <class U> constexpr const char *linkTarget<Id<U>> = kindName<U>;
template <class U> constexpr const char *linkTarget<LinkSet<U>> = kindName<U>;

/// The one description of a record's fields: from it come the table in the file, load and save, the difference
/// between two values, the change log, merging, import and export, and the labels of the editors.
///
/// Built in one expression, a line a field:
/// `D("Action", "Actions", "{priority}-{00}").field("title", "Title", &Action::title).required()`: what one and
/// what many are called, and the pattern that references follow unless the plan's settings say otherwise (see
/// core/plan/references.h); then the fields. The modifiers (`required`, `longText`, `section`...) speak of the field
/// named last.
///
/// It stands in a member template of the record, `template <class D> static D describe()`, so that it is compiled
/// in the one file that asks for descriptions, core/record/kinds.cpp, and only read by all others.
template <class T> class Description {
public:
    Description(const char *label, const char *plural, const char *pattern)
        : m_label(label), m_plural(plural), m_pattern(pattern) {
        field("reference", "Reference", &T::reference);
        field("marking", "Marking", &T::marking);
        field("exempt", "Exempt paragraph", &T::exempt);
        field("archived", "Archived", &T::archived).as(Aspect::Status);
    }

    template <class Owner, class M>
    Description &&field(const char *name, const char *label, M Owner::*member) && {
        field(name, label, member);
        return std::move(*this);
    }

    template <class Owner, class M> Description &field(const char *name, const char *label, M Owner::*member) & {
        FieldInfo made;
        made.name = name;
        made.label = label;
        made.target = linkTarget<M>;
        if constexpr (ChoiceEnum<M>)
            made.choices = choicesOf(M{});
        const T &none = defaultRecord();
        made.standsAt(valueTypeOf<M>(), &none, &(none.*member));
        m_fields.push_back(made);
        return *this;
    }

    /// The field may not be left empty.
    Description &&required() && { return last([](auto &f) { f.required = true; }); }
    /// The field is shown for the record in lists and links.
    Description &&title() && {
        return last([](auto &f) { f.isTitle = true; });
    }
    /// The text may run over several lines.
    Description &&longText() && {
        return last([](auto &f) { f.kind = FieldKind::LongText; });
    }
    /// The program fills the field in; on forms it can be read and not changed.
    Description &&automatic() && {
        return last([](auto &f) { f.isAutomatic = true; });
    }
    /// The field begins a group of fields that forms show under this heading.
    Description &&section(const char *heading) && {
        return last([heading](auto &f) { f.section = heading; });
    }
    /// Smallest and largest number allowed.
    Description &&range(int least, int most) && {
        return last([&](auto &f) { f.least = least, f.most = most; });
    }
    /// How a change of the field is told.
    Description &&as(Aspect aspect) && {
        return last([&](auto &f) { f.aspect = aspect; });
    }
    Description &as(Aspect aspect) & {
        m_fields.back().aspect = aspect;
        return *this;
    }
    /// A plan has one record of this kind.
    Description &&single() && {
        m_single = true;
        return std::move(*this);
    }
    /// Once saved, a record of this kind can be archived but not changed.
    Description &&fixedOnceSaved() && {
        m_fixed = true;
        return std::move(*this);
    }

    const char *label() const { return m_label; }
    const char *plural() const { return m_plural; }
    const char *pattern() const { return m_pattern; }
    bool isSingle() const { return m_single; }
    bool isFixedOnceSaved() const { return m_fixed; }
    const std::vector<FieldInfo> &fields() const { return m_fields; }

    /// A record with default values.
    static const T &defaultRecord() {
        static const T none;
        return none;
    }

private:
    template <class Change> Description &&last(Change change) {
        change(m_fields.back());
        return std::move(*this);
    }

    const char *m_label;
    const char *m_plural;
    const char *m_pattern;
    bool m_single = false;
    bool m_fixed = false;
    std::vector<FieldInfo> m_fields;
};

/// The description of T's fields, made once.
template <class T> const Description<T> &descriptionOf() {
    static const auto description = T::template describe<Description<T>>();
    return description;
}

} // namespace saferplan
