// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/textforms.h"

#include "engine/value/json.h"

namespace heddle::files {

namespace {

constexpr int kMaxDepth = 64; // as deep as JSON is read

/// Appends values to one text. Unlike the JSON of reports it leaves nothing out.
class JsonWriter {
public:
    std::string take() && { return std::move(m_out); }

    void add(const Value &value, int depth = 0)
    {
        if (depth > kMaxDepth)
            throw NodeError("it is nested deeper than 64 levels");
        switch (value.kind()) {
        case Kind::List:
            return addList(value.as<List>(), depth);
        case Kind::Map:
            return addMap(value.as<Map>(), depth);
        case Kind::Table:
            return addTable(value.as<Table>());
        case Kind::Array:
            return addArray(value.as<Array>());
        case Kind::Image:
            return addArray(value.as<Image>().pixels);
        case Kind::Other:
            throw NodeError("a value of type " + value.type().name + " has no form as JSON");
        default:
            m_out += toReportJson(value);
        }
    }

private:
    void addList(const List &list, int depth)
    {
        m_out += '[';
        for (std::size_t i = 0; i < list.size(); ++i) {
            m_out += i ? ", " : "";
            add(list[i], depth + 1);
        }
        m_out += ']';
    }

    void addMap(const Map &map, int depth)
    {
        m_out += '{';
        bool first = true;
        for (const auto &[key, value] : map) {
            m_out += std::exchange(first, false) ? "" : ", ";
            appendJsonText(m_out, key);
            m_out += ": ";
            add(value, depth + 1);
        }
        m_out += '}';
    }

    void addTable(const Table &table)
    {
        m_out += '[';
        for (std::size_t row = 0; row < table.rows(); ++row) {
            m_out += row ? ",\n {" : "\n {";
            for (std::size_t i = 0; i < table.columnCount(); ++i) {
                m_out += i ? ", " : "";
                appendJsonText(m_out, table.column(i).name);
                m_out += ": ";
                addCell(table.column(i), row);
            }
            m_out += '}';
        }
        m_out += "\n]";
    }

    void addCell(const Column &column, std::size_t row)
    {
        if (column.isMissing(row))
            m_out += "null";
        else if (column.type() == ColumnType::Bool)
            m_out += column.as<std::uint8_t>()[row] ? "true" : "false";
        else
            std::visit([&](const auto &data) { m_out += toReportJson(Value(data[row])); }, column.data);
    }

    void addArray(const Array &array)
    {
        if (array.rank() == 0)
            return addElement(array, 0);
        m_out += '[';
        for (std::int64_t i = 0; i < array.shape()[0]; ++i) {
            m_out += i ? ", " : "";
            if (array.rank() == 1)
                addElement(array, i);
            else
                addArray(array.item(i));
        }
        m_out += ']';
    }

    void addElement(const Array &array, std::int64_t index)
    {
        if (array.dtype() == DType::Bool)
            m_out += array.at(index) != 0 ? "true" : "false";
        else if (array.isInteger())
            m_out += wholeText(array, index);
        else
            appendJsonNumber(m_out, array.at(index));
    }

    std::string m_out;
};

} // namespace

std::string toJsonText(const Value &value)
{
    JsonWriter writer;
    writer.add(value);
    return std::move(writer).take() + "\n";
}

} // namespace heddle::files
