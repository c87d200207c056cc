// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/jsontable.h"
#include "engine/nodes/files/textforms.h"

#include "engine/value/json.h"

namespace heddle::files {

namespace {

void appendField(std::string &out, std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (char c : text)
        out.append(c == '"' ? 2 : 1, c);
    out += '"';
}

std::string fieldText(const Value &value)
{
    return value.isNull() ? std::string() : toPlainText(value);
}

void appendCell(std::string &out, const Column &column, std::size_t row)
{
    if (column.isMissing(row))
        return;
    if (column.type() == ColumnType::Text)
        appendField(out, column.as<std::string>()[row]);
    else if (column.type() == ColumnType::Bool)
        out += column.as<std::uint8_t>()[row] ? "true" : "false";
    else
        std::visit([&](const auto &data) { out += fieldText(Value(data[row])); }, column.data);
}

std::string tableCsv(const Table &table)
{
    std::string out;
    for (std::size_t i = 0; i < table.columnCount(); ++i) {
        out += i ? "," : "";
        appendField(out, table.column(i).name);
    }
    out += "\n";
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t i = 0; i < table.columnCount(); ++i) {
            out += i ? "," : "";
            appendCell(out, table.column(i), row);
        }
        out += "\n";
    }
    return out;
}

std::string arrayCsv(const Array &array)
{
    if (array.rank() < 1 || array.rank() > 2)
        throw NodeError("an array of " + std::to_string(array.rank()) + " axes has no form as CSV. Use npy");
    const std::int64_t columns = array.rank() == 2 ? array.shape()[1] : 1;
    std::string out = array.rank() == 1 ? "value" : "";
    for (std::int64_t i = 0; array.rank() == 2 && i < columns; ++i)
        out += (i ? ",column " : "column ") + std::to_string(i + 1);
    out += "\n";
    for (std::int64_t i = 0; i < array.size(); ++i) {
        out += array.isInteger() ? wholeText(array, i) : fieldText(array.at(i));
        out += (i + 1) % columns == 0 ? "\n" : ",";
    }
    return out;
}

std::string listCsv(const List &list)
{
    std::string out = "value\n";
    for (const Value &item : list) {
        appendField(out, fieldText(item));
        out += "\n";
    }
    return out;
}

} // namespace

std::string toCsv(const Value &value)
{
    if (const auto *table = value.get<Table>())
        return tableCsv(*table);
    if (const auto *array = value.get<Array>())
        return arrayCsv(*array);
    if (const auto table = tableOf(value, {}))
        return tableCsv(*table);
    if (const auto *list = value.get<List>())
        return listCsv(*list);
    throw NodeError("a value of type " + value.type().name + " has no form as CSV. Use json");
}

} // namespace heddle::files
