// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/script/signature.h"

#include "engine/script/annotation.h"
#include "engine/sdk/scripttypes.h"

#include <algorithm>

namespace heddle::script {

namespace {

constexpr std::size_t kLongest = 1 << 20, kMostPorts = 500;

struct Parameter {
    std::string name;
    std::optional<Term> annotation, preset;
};

/// The first lines of a function, as they stand there.
struct Function {
    std::vector<Parameter> parameters;
    std::optional<Term> result;
    std::string doc;
    std::optional<Term> decorator; ///< `@node`
};

const Term *pointer(const std::optional<Term> &term)
{
    return term ? &*term : nullptr;
}

std::string firstParagraph(const std::string &doc)
{
    const auto begin = doc.find_first_not_of(" \t\n");
    std::string text = begin == doc.npos ? std::string() : doc.substr(begin, doc.find("\n\n", begin) - begin);
    std::string joined;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank || (!joined.empty() && joined.back() != ' '))
            joined += blank ? ' ' : c;
    }
    while (joined.ends_with(' '))
        joined.pop_back();
    return joined;
}

/// Goes over the statements that are not indented, and notes what a signature may speak of.
class ProgramReader {
public:
    explicit ProgramReader(std::span<const Token> tokens)
        : m_reader(tokens)
    {
    }

    std::optional<Function> function()
    {
        while (!m_reader.isAtEnd())
            if (m_reader.now().column > 0)
                m_reader.skipLine();
            else
                readStatement();
        return m_broken ? std::nullopt : m_marked ? std::move(m_marked) : std::move(m_last);
    }
    const Names &names() const { return m_names; }
    const std::map<std::string, std::vector<Parameter>> &records() const { return m_records; }

private:
    void readStatement()
    {
        if (m_reader.takeSign("@"))
            return readDecorator();
        if (m_reader.takeName("def"))
            readFunction();
        else if (m_reader.takeName("class"))
            readClass();
        else if (m_reader.now().kind == Token::Kind::Name && m_reader.after().isSign("="))
            readName();
        else
            m_reader.skipLine();
        m_decorator.reset();
    }

    void readDecorator()
    {
        Term term = m_reader.read();
        if (term.name == "node")
            m_decorator = std::move(term);
        m_reader.skipLine();
    }

    void readName()
    {
        const std::string name = m_reader.takeAnyName();
        m_reader.step();
        m_names.insert_or_assign(name, m_reader.read());
        m_reader.skipLine();
    }

    void readFunction()
    {
        Function made;
        const std::string name = m_reader.takeAnyName();
        m_broken = m_broken || !readHead(made);
        if (m_reader.now().kind == Token::Kind::Line)
            m_reader.step();
        if (m_reader.now().kind == Token::Kind::Text)
            made.doc = m_reader.now().text;
        made.decorator = std::exchange(m_decorator, std::nullopt);
        if (made.decorator)
            m_marked = std::move(made);
        else if (!name.starts_with('_'))
            m_last = std::move(made);
    }

    /// False: it is none.
    bool readHead(Function &made)
    {
        if (!m_reader.takeSign("(") || !readParameters(made.parameters))
            return false;
        if (m_reader.takeSign("->"))
            made.result = m_reader.read();
        return m_reader.takeSign(":");
    }

    bool readParameters(std::vector<Parameter> &parameters)
    {
        while (!m_reader.takeSign(")")) {
            const bool several = m_reader.takeSign("*") || m_reader.takeSign("**");
            if (m_reader.takeSign("/") || (several && m_reader.now().isSign(","))) {
                m_reader.takeSign(",");
                continue;
            }
            Parameter parameter = readParameter();
            if (parameter.name.empty() || (!m_reader.takeSign(",") && !m_reader.now().isSign(")")))
                return false;
            if (!several && parameters.size() < kMostPorts)
                parameters.push_back(std::move(parameter));
        }
        return true;
    }

    Parameter readParameter()
    {
        Parameter parameter{m_reader.takeAnyName(), {}, {}};
        if (m_reader.takeSign(":"))
            parameter.annotation = m_reader.read();
        if (m_reader.takeSign("="))
            parameter.preset = m_reader.read();
        while (m_reader.now().isSign(":")) { // of a lambda, say
            m_reader.step();
            m_reader.read();
        }
        return parameter;
    }

    /// The fields of a NamedTuple; other classes say nothing of ports.
    void readClass()
    {
        const std::string name = m_reader.takeAnyName();
        const bool isRecord = m_reader.takeSign("(") && m_reader.read().isName("NamedTuple");
        m_reader.skipLine();
        if (!isRecord)
            return;
        std::vector<Parameter> &fields = m_records[name];
        while (!m_reader.isAtEnd() && m_reader.now().column > 0) {
            if (m_reader.now().kind == Token::Kind::Name && m_reader.after().isSign(":")
                && fields.size() < kMostPorts)
                fields.push_back(readParameter());
            m_reader.skipLine();
        }
    }

    TermReader m_reader;
    Names m_names;
    std::map<std::string, std::vector<Parameter>> m_records; // of NamedTuples
    std::optional<Term> m_decorator;
    std::optional<Function> m_marked, m_last;
    bool m_broken = false; // one of the functions cannot be read
};

/// A generator may say Iterator[what it gives].
const Term *withoutIterator(const Term *result)
{
    if (!result || result->kind != Term::Kind::Index || result->items.empty())
        return result;
    if (result->name == "Iterator" || result->name == "Iterable")
        return &result->items.front();
    if (result->name != "Generator")
        return result;
    const bool returns = result->items.size() == 3 && result->items[2].kind != Term::Kind::Constant;
    return &result->items[returns ? 2 : 0];
}

std::vector<PortType> outputsOf(
    const Function &function, const ProgramReader &program, const AnnotationReader &reader)
{
    const Term *result = withoutIterator(function.result ? &reader.behind(*function.result) : nullptr);
    if (result && result->kind == Term::Kind::Constant && result->constant.isNull())
        return {}; // -> None
    const auto record = result ? program.records().find(result->name) : program.records().end();
    if (record == program.records().end())
        return {reader.output("result", result)};
    std::vector<PortType> outputs;
    for (const Parameter &field : record->second)
        outputs.push_back(reader.output(field.name, pointer(field.annotation)));
    return outputs;
}

void readDecorator(Signature &signature, const Term &decorator, const AnnotationReader &reader)
{
    for (const auto &[name, term] : decorator.named)
        if (name == "pure")
            signature.pure = term.constant.kind() != Kind::Bool || term.constant.toBool();
        else if (const auto *text = term.constant.get<std::string>(); name == "mailbox" && text)
            signature.mailbox = *text == "queue" ? Mailbox::Queue : Mailbox::Latest;
        else if (name == "takes")
            signature.takes = reader.output({}, &term).type;
}

} // namespace

std::optional<Signature> signatureOf(std::string_view code)
{
    if (code.size() > kLongest)
        return std::nullopt;
    const std::vector<Token> tokens = tokensOf(code);
    ProgramReader program(tokens);
    const auto function = program.function();
    if (!function)
        return std::nullopt;
    const AnnotationReader reader(program.names());
    Signature signature;
    for (const Parameter &parameter : function->parameters)
        if (parameter.name != kCodePort) // which is the program itself: the Python side says so
            signature.inputs.push_back(
                reader.input(parameter.name, pointer(parameter.annotation), pointer(parameter.preset)));
    signature.outputs = outputsOf(*function, program, reader);
    signature.help = firstParagraph(function->doc);
    if (function->decorator)
        readDecorator(signature, *function->decorator, reader);
    return signature;
}

} // namespace heddle::script
