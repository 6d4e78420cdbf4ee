#include "app/cli/svg.h"

#include <cstdio>

namespace cw::cli {

namespace {

std::string xml(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '&') result += "&amp;";
        else if (c == '<') result += "&lt;";
        else if (c == '>') result += "&gt;";
        else if (c == '"') result += "&quot;";
        else result += c;
    }
    return result;
}

/// A tenth of a pixel is as fine as anybody sees.
std::string pixels(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

std::string attribute(const char* name, double value) { return " " + std::string(name) + "=\"" + pixels(value) + "\""; }

} // namespace

Svg::Svg(int width, int height, std::string_view title, std::string_view description) {
    const std::string w = std::to_string(width), h = std::to_string(height);
    m_body = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + w + " " + h + "\" width=\"" + w + "\" height=\"" + h +
             "\" role=\"img\" aria-labelledby=\"t d\" font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\" font-size=\"11\" fill=\"#1b2026\" stroke=\"none\">\n<title id=\"t\">" +
             xml(title) + "</title>\n<desc id=\"d\">" + xml(description) + "</desc>\n<rect width=\"" + w + "\" height=\"" + h + "\" fill=\"#ffffff\"/>\n";
}

void Svg::line(Point a, Point b, std::string_view style) {
    m_body += "<line" + attribute("x1", a.x) + attribute("y1", a.y) + attribute("x2", b.x) + attribute("y2", b.y) + " " + std::string(style) + "/>\n";
}

void Svg::pointList(const char* element, const std::vector<Point>& points, std::string_view style) {
    m_body += "<" + std::string(element) + " points=\"";
    for (std::size_t i = 0; i < points.size(); ++i) m_body += (i > 0 ? " " : "") + pixels(points[i].x) + "," + pixels(points[i].y);
    m_body += "\" " + std::string(style) + "/>\n";
}

void Svg::polyline(const std::vector<Point>& points, std::string_view style) { pointList("polyline", points, style); }
void Svg::polygon(const std::vector<Point>& points, std::string_view style) { pointList("polygon", points, style); }

void Svg::circle(Point c, double radius, std::string_view style) {
    m_body += "<circle" + attribute("cx", c.x) + attribute("cy", c.y) + attribute("r", radius) + " " + std::string(style) + "/>\n";
}

void Svg::text(Point at, std::string_view words, std::string_view style) {
    m_body += "<text" + attribute("x", at.x) + attribute("y", at.y) + " " + std::string(style) + ">" + xml(words) + "</text>\n";
}

} // namespace cw::cli
